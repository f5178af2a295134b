// Words with pieces of a query between backticks.
import { el } from "../Shared/dom";

export const quoted = (words: string): (Node | string)[] => words.split("`").map((part, index) => index % 2 ? el("code", {}, part) : part);
