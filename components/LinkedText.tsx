import { createContext, type TargetedKeyboardEvent } from 'preact';
import { useContext, useMemo } from 'preact/hooks';

/** A name in a text: half-open offsets in UTF-16. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

export interface Naming {
  /** The entries that a text names, in its order, without overlaps; never the one whose card it stands on. */
  readonly namesIn: (text: string) => readonly NamedSpan[];
  readonly onName: (entry: string) => void;
}

/** Where nobody provides it, names are plain text. */
export const NamingContext = createContext<Naming | undefined>(undefined);

/** A text whose names open their own cards, each entry where it is named first. */
export function LinkedText({ text }: { readonly text: string }) {
  const naming = useContext(NamingContext);
  const spans = useMemo(() => firstOfEach(naming?.namesIn(text) ?? []), [naming, text]);
  if (!naming || spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.flatMap(({ start, end, entry }, at) => [
        text.slice(spans[at - 1]?.end ?? 0, start),
        <Name key={entry} words={text.slice(start, end)} onPress={() => naming.onName(entry)} />,
      ])}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

/** Browsers lay out a `<button>` as one block, which would leave a short line before each longer name; this one breaks like the text around it. */
function Name({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <span class="name" role="button" tabIndex={0} onClick={onPress} onKeyDown={onKeyDown}>
      {words}
    </span>
  );
}

function firstOfEach(spans: readonly NamedSpan[]): readonly NamedSpan[] {
  return spans.filter((one, at) => spans.findIndex(({ entry }) => entry === one.entry) === at);
}
