import { columns } from '@samlar/table/column';

const named = (name: string): { sv: string; en: string } => ({ sv: name, en: name });

/** The association's members (domain.md §2.10). Brand colours are invented for the demonstration. */
export const MUNICIPALITY_COLUMNS = columns({
  code: { kind: 'text', header: named('code') },
  slug: { kind: 'text', header: named('slug') },
  name: { kind: 'text', header: named('name') },
  countyCode: { kind: 'text', header: named('county_code') },
  orgNumber: { kind: 'text', whenEmpty: 'allowed', header: named('org_number') },
  latitude: { kind: 'decimal', header: named('latitude') },
  longitude: { kind: 'decimal', header: named('longitude') },
  participation: {
    kind: 'text', header: named('participation'),
    oneOf: ['WHOLE_MUNICIPALITY', 'EDUCATION_ADMINISTRATION', 'SOCIAL_ADMINISTRATION', 'NONE'],
  },
  v8: { kind: 'text', oneOf: ['true', 'false'], header: named('v8') },
  tileColumn: { kind: 'integer', header: named('tile_column') },
  tileRow: { kind: 'integer', header: named('tile_row') },
  brandMain: { kind: 'text', header: named('brand_main') },
  brandAccent: { kind: 'text', header: named('brand_accent') },
});

/** Which municipalities border on which, each pair in both directions; `water` when the border runs through water only. */
export const NEIGHBOUR_COLUMNS = columns({
  code: { kind: 'text', header: named('code') },
  neighbour: { kind: 'text', header: named('neighbour') },
  water: { kind: 'text', oneOf: ['true', 'false'], header: named('water') },
});
