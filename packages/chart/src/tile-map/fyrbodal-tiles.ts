/** A municipality's place in the tile map, 0-based from the north-west (domain §2.10), and where its name may be broken. */
export interface Tile {
  code: string;
  column: number;
  row: number;
  /** the name with soft hyphens */
  name: string;
}

export const FYRBODAL_TILES: readonly Tile[] = [
  { code: '1486', column: 0, row: 0, name: 'Ström\u00adstad' },
  { code: '1438', column: 2, row: 0, name: 'Dals-Ed' },
  { code: '1460', column: 3, row: 0, name: 'Bengts\u00adfors' },
  { code: '1492', column: 4, row: 0, name: 'Åmål' },
  { code: '1435', column: 0, row: 1, name: 'Tanum' },
  { code: '1439', column: 2, row: 1, name: 'Färge\u00adlanda' },
  { code: '1461', column: 3, row: 1, name: 'Mellerud' },
  { code: '1427', column: 0, row: 2, name: 'Sotenäs' },
  { code: '1430', column: 1, row: 2, name: 'Munke\u00addal' },
  { code: '1487', column: 3, row: 2, name: 'Väners\u00adborg' },
  { code: '1484', column: 0, row: 3, name: 'Lysekil' },
  { code: '1485', column: 2, row: 3, name: 'Udde\u00advalla' },
  { code: '1488', column: 3, row: 3, name: 'Troll\u00adhättan' },
  { code: '1421', column: 1, row: 4, name: 'Orust' },
];
