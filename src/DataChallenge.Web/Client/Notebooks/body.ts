// What a cell is inside its frame, and the one way all of them keep what is typed.
import { number, text } from "../Shared/text";
import type { Desk } from "./desk";
import { settle } from "../Shared/dom";
import type { Editor } from "./editor";
import type { Cell, Notebook, Running } from "./model";

export interface CellBody {
  readonly element: HTMLElement;
  update(cell: Cell, notebook: Notebook): void;
  running?(run: Running | undefined): void;
  ended?(end: "recorded" | "cancelled"): void;
  /** Takes the caret, as after adding the cell. */
  focus(): void;
  /** Sends what is typed and still waiting. */
  flush(): void;
  destroy(): void;
}

export interface Typing {
  typed(): void;
  flush(): void;
  /** True while what is shown here is newer than what the server confirmed: nothing from elsewhere may replace it. */
  ahead(): boolean;
  /** Puts the cell's text in the editor, unless what is typed there is newer. */
  follow(editor: Editor, words: string): void;
  /** Why the text is not being saved, in words. */
  refusal(): string;
}

const saveAfter = 300;

/** Saves a cell's text a moment after the last keystroke; a text over the limit stays where it is and is not sent. */
export function keepTyping(desk: Desk, cell: string, current: () => string, shown: () => void): Typing {
  let refused = "";
  const saving = settle(saveAfter, () => {
    const words = current();
    refused = words.length > desk.page.cellText ? text("Client_Rejected_TextTooLong", number(desk.page.cellText)) : "";
    if (!refused) desk.link.saveText(cell, words);
    shown();
  });
  const ahead = (): boolean => saving.waiting() || refused !== "" || desk.link.isSaving(cell);
  return {
    ahead,
    follow: (editor, words) => {
      if (ahead()) return;
      editor.show(words);
      desk.link.saw(cell);
    },
    typed: () => { saving.soon(); shown(); },
    flush: () => saving.flush(),
    refusal: () => refused,
  };
}
