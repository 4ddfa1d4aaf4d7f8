import { tCount } from '@/browser/i18n';
import type { Source } from '@/data/schema';
import { sayDate } from './dates';
import { FACTS_LANGUAGE } from './language';
import { sourceAddress } from './source-address';

/** Who says so. The first source, the primary one, is in view; the others are a press away, so that the fact stays the larger part. */
export function SourceList({ sources: [first, ...others] }: { readonly sources: readonly Source[] }) {
  if (!first) return null;
  return (
    <div class="sources">
      <p>
        <SourceItem source={first} />
      </p>
      {others.length > 0 && <FurtherSources sources={others} />}
    </div>
  );
}

function FurtherSources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <>
      {' '}
      <details>
        <summary>{tCount('cardMoreSources', sources.length)}</summary>
        <ul>
          {sources.map((source) => (
            <li key={`${source.publisher} ${source.title}`}>
              <SourceItem source={source} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Publisher, title and date; a link where there is an address. */
function SourceItem({ source }: { readonly source: Source }) {
  const address = sourceAddress(source);
  const title = (
    <cite lang={FACTS_LANGUAGE} dir="auto">
      {source.title}
    </cite>
  );
  return (
    <>
      <span dir="auto">{source.publisher}</span>
      {': '}
      {address === undefined ? (
        title
      ) : (
        <a href={address} data-address={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      {source.date !== undefined && (
        <>
          {', '}
          <time dateTime={source.date}>{sayDate(source.date)}</time>
        </>
      )}
    </>
  );
}
