/** Which sites Sidelight runs on. A site covers its subdomains: `example.org` stands for `news.example.org` as well. */
import type { Settings } from './settings';

type SiteSettings = Pick<Settings, 'paused' | 'runOn' | 'chosenSites' | 'sitesOff'>;

/** What the settings alone say of a host; whether the page is an article is for the page to tell. */
export type SiteState = 'on' | 'paused' | 'off-here' | 'not-chosen';

/** The longest host name there can be (RFC 1035), in characters. */
const LONGEST_HOST = 253;

/**
 * The site that a reader means by a host name or an address: `https://www.Example.org/news` → `example.org`.
 * `undefined` when it is neither.
 */
export function parseSite(text: string): string | undefined {
  const address = text.trim();
  if (address === '' || /\s/.test(address)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(withScheme)) return undefined;
  const { protocol, hostname } = new URL(withScheme);
  const host = hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '');
  return /^https?:$/.test(protocol) && host !== '' && host.length <= LONGEST_HOST ? host : undefined;
}

/** `hostname` as `location.hostname` gives it; empty for a file. */
export function siteState(settings: SiteSettings, hostname: string): SiteState {
  if (settings.paused) return 'paused';
  if (settings.sitesOff.some((site) => covers(site, hostname))) return 'off-here';
  if (settings.runOn === 'chosen' && !settings.chosenSites.some((site) => covers(site, hostname))) return 'not-chosen';
  return 'on';
}

export function isOnFor(settings: SiteSettings, hostname: string): boolean {
  return siteState(settings, hostname) === 'on';
}

/** The change of settings that switches the site of a host on or off; none when the host is no site. */
export function switchSite(settings: SiteSettings, hostname: string, on: boolean): Partial<Settings> {
  const site = parseSite(hostname);
  if (site === undefined) return {};
  if (!on) return { sitesOff: withSite(settings.sitesOff, site) };
  const sitesOff = settings.sitesOff.filter((one) => !covers(one, hostname));
  const state = siteState({ ...settings, paused: false, sitesOff }, hostname);
  return state === 'not-chosen' ? { sitesOff, chosenSites: withSite(settings.chosenSites, site) } : { sitesOff };
}

function withSite(sites: readonly string[], site: string): readonly string[] {
  return sites.includes(site) ? sites : [...sites, site];
}

function covers(site: string, hostname: string): boolean {
  return hostname === site || hostname.endsWith(`.${site}`);
}
