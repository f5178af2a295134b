// Public pages with figures: what the server drew comes to life.
import { enliven } from "./Views/enliven";

enliven();
