import type { ComponentChildren } from 'preact';
import { askPage, type PageReport } from '@/browser/messages';
import type { Change } from '@/browser/settings';
import { parseSite, switchSite } from '@/browser/sites';
import type { Page } from './use-page';

interface Props {
  readonly page: Page;
  readonly save: (change: Change) => void;
}

/** Why the list of the page is empty, and what can be done about it. */
export function PageNotice({ page, save }: Props) {
  return (
    <div class="notice" role="status">
      {page.kind === 'asking' && <p>Asking the page…</p>}
      {page.kind === 'out-of-reach' && <OutOfReach />}
      {page.kind === 'answered' && <StateNotice {...page} save={save} />}
    </div>
  );
}

function OutOfReach() {
  return (
    <>
      <p>Sidelight cannot run on this page.</p>
      <p>If it is a news page that was open before Sidelight was installed or updated, reload it.</p>
    </>
  );
}

interface StateProps {
  readonly tabId: number;
  readonly report: PageReport;
  readonly save: (change: Change) => void;
}

function StateNotice({ tabId, report: { state, hostname }, save }: StateProps) {
  const switchOn = () => save((settings) => switchSite(settings, hostname, true));
  const site = parseSite(hostname);
  switch (state) {
    case 'running':
      return <p>Nothing from the glossary was found on this page.</p>;
    case 'not-an-article':
      return (
        <Told what="Sidelight is not running on this page: it does not look like an article.">
          <Act onAct={() => void askPage(tabId, { kind: 'run-here' })}>Run here anyway</Act>
        </Told>
      );
    case 'off-here':
      return (
        <Told what={`You switched Sidelight off on ${site}.`}>
          <Act onAct={switchOn}>Switch it on</Act>
        </Told>
      );
    case 'not-chosen':
      return (
        <Told what={`Sidelight runs only on the sites you choose, and ${site ?? 'this page'} is not one of them.`}>
          {site !== undefined && <Act onAct={switchOn}>Add {site}</Act>}
        </Told>
      );
    case 'paused':
      return (
        <Told what="Sidelight is paused everywhere.">
          <Act onAct={() => save({ paused: false })}>Resume</Act>
        </Told>
      );
    default:
      return state satisfies never;
  }
}

function Told({ what, children }: { readonly what: string; readonly children?: ComponentChildren }) {
  return (
    <>
      <p>{what}</p>
      {children}
    </>
  );
}

function Act({ onAct, children }: { readonly onAct: () => void; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="button" onClick={onAct}>
      {children}
    </button>
  );
}
