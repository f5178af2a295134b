// The poster's editor: saves each part while it is typed. Without this script the page is one plain form.
import { saveWhileTyping } from "./Posters/autosave";

const form = document.querySelector<HTMLFormElement>("[data-poster-form]");
if (form) saveWhileTyping(form);
