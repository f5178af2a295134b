// Places shown in an editor's text for a moment: the one a sentence speaks of, and those that empty an answer.
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Place } from "./help";

type Why = "told" | "empty";

const shows = StateEffect.define<{ why: Why; places: Place[] }>();
const marks = { told: Decoration.mark({ class: "cm-told" }), empty: Decoration.mark({ class: "cm-empty-part" }) };

const field = (why: Why): Extension => StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    // A part that was written again is no longer the one that was spoken of.
    let now = transaction.docChanged ? (why === "empty" ? Decoration.none : shown.map(transaction.changes)) : shown;
    for (const effect of transaction.effects) {
      if (!effect.is(shows) || effect.value.why !== why) continue;
      const length = transaction.state.doc.length;
      now = Decoration.set(effect.value.places.filter(place => place.from < Math.min(place.to, length)).map(place => marks[why].range(place.from, Math.min(place.to, length))), true);
    }
    return now;
  },
  provide: own => EditorView.decorations.from(own),
});

export const places: Extension = [field("empty"), field("told")];

export function showPlaces(view: EditorView, why: Why, shown: Place[]): void {
  view.dispatch({ effects: shows.of({ why, places: shown }) });
}
