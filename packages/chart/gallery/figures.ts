/** The plan's figures (domain §2) and invented ones where the plan has none, marked as examples in the page. */

/** code, name, employees, women, men, managers: women, men (domain §2.1) */
export const WHOLE = [
  ['1438', 'Dals-Ed', 566, 442, 124, 10, 19],
  ['1430', 'Munkedal', 750, 637, 113, 13, 17],
  ['1427', 'Sotenäs', 850, 600, 250, 10, 30],
  ['1484', 'Lysekil', 1438, 1205, 233, 46, 27],
  ['1487', 'Vänersborg', 3115, 2534, 581, 81, 41],
] as const;

/** code, name, employees, learning leaders: women, men (domain §2.2) */
export const V8 = [
  ['1486', 'Strömstad', 507, 22, 10],
  ['1435', 'Tanum', 370, 36, 4],
  ['1438', 'Dals-Ed', 275, 10, 5],
  ['1439', 'Färgelanda', 180, 19, 3],
  ['1430', 'Munkedal', 364, 14, 2],
  ['1427', 'Sotenäs', 200, 18, 2],
  ['1484', 'Lysekil', 400, 23, 4],
  ['1421', 'Orust', 322, 30, 3],
] as const;

export const RISKS = [
  ['Mandatet brister', 3, 4],
  ['Personliga motsättningar i grupperna', 4, 3],
  ['Uppifrån, inte förankrat', 3, 4],
  ['Ledningen lever inte som den lär', 4, 4],
  ['Projektet lever inte som det lär', 2, 5],
  ['Deltagarna tar sig inte tid att reflektera', 4, 4],
  ['Deltagarnas upptäckter tas inte om hand', 3, 4],
  ['Nyckelpersoner slutar', 3, 4],
] as const;

export const COSTS = [
  ['Chefsutveckling 1', 359_925],
  ['Chefsutveckling 2', 373_425],
  ['Chefsutveckling 3', 35_000],
  ['Lärledarutbildning', 146_870],
  ['Uppföljningsdag lärledare', 69_000],
  ['Observatörsutbildning', 175_000],
  ['Uppföljningsdag lärledare (andra)', 36_000],
  ['LiA-processledare (60 %)', 567_000],
] as const;

/** invented visits between neighbours */
export const VISITS = [
  ['1486', '1435', 3],
  ['1435', '1486', 2],
  ['1435', '1427', 2],
  ['1438', '1439', 3],
  ['1438', '1430', 1],
  ['1439', '1438', 2],
  ['1430', '1484', 4],
  ['1430', '1439', 2],
  ['1427', '1435', 1],
  ['1427', '1484', 3],
  ['1484', '1421', 3],
  ['1484', '1430', 2],
  ['1484', '1427', 1],
] as const;
