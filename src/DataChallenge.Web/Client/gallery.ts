// A published poster: reruns a figure's query in place. Without this script the button leads to a page that says the same.
import { rerunInPlace } from "./Gallery/rerun";

rerunInPlace();
