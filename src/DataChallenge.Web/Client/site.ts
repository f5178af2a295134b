// What every page loads: small enhancements over pages that work without it.
import { enableCopying } from "./Shared/copy";
import { enableMenus } from "./Shared/menus";
import { followTheme } from "./Shared/theme";

followTheme();
enableCopying();
enableMenus();
// Only pages that show something shared carry the weight of the live channel.
if (document.querySelector("[data-live]")) void import("./Collaboration/live").then(live => live.goLive());
