// What every page loads: small enhancements over pages that work without it.
import { enableCopying } from "./Shared/copy";
import { enableMenus } from "./Shared/menus";
import { followTheme } from "./Shared/theme";

followTheme();
enableCopying();
enableMenus();
