/** English words that are no part of a name even with a capital, at the start of a sentence or in a headline. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all along already also although always amid among an and another any are around as at away
  back be because been before behind being below between beyond both but by can could despite did do does during each either else even
  ever every few first for former from further given had has have he her here him his how however i if in inside instead into is it its
  just last later least less like many may meanwhile might more moreover most much must my near neither never next no nor not now of off
  official on once one only onto or other our out outside over own per perhaps rather same say says several shall she should since so some
  soon still such than that the their them then there therefore these they this those though three through throughout thus to today together
  tomorrow too toward towards two under unless until unlike up upon us very via was we were what when where whereas whether which while who
  whom whose why will with within without would yesterday yet you your
  accordingly additionally afterwards apparently besides certainly clearly consequently currently earlier eventually finally furthermore hence
  historically importantly increasingly indeed initially ironically likewise moreover nevertheless nonetheless nowadays obviously officially
  originally previously privately publicly recently reportedly separately similarly surprisingly tonight traditionally ultimately
  unfortunately whenever wherever`.split(/\s+/),
);

/** Capitalised in English wherever they stand: beside a name they are no part of it. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Titles written with a dot before a person's name. */
export const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms dr prof sen rep gov gen lt sgt col capt rev hon st'.split(' '));

/** States of the USA behind which a town's name may stand; those that are also a country or a capital's name are left out, for in lists they are these. */
export const STATES: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico
  north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont
  virginia west_virginia wisconsin wyoming`
    .split(/\s+/)
    .map((name) => name.replace('_', ' ')),
);
