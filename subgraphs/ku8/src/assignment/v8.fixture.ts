import type { Place } from './match.rules';

/** The eight V8 municipalities: seats and V8-internal borders (domain §2.10). */
export const V8: Place[] = [
  { code: '1421', latitude: 58.23, longitude: 11.68, neighbours: ['1484'] },
  { code: '1427', latitude: 58.37, longitude: 11.25, neighbours: ['1435', '1430', '1484'] },
  { code: '1430', latitude: 58.48, longitude: 11.68, neighbours: ['1435', '1427', '1484', '1439', '1438'] },
  { code: '1435', latitude: 58.72, longitude: 11.32, neighbours: ['1486', '1427', '1430', '1438'] },
  { code: '1438', latitude: 58.92, longitude: 11.92, neighbours: ['1435', '1430', '1439'] },
  { code: '1439', latitude: 58.57, longitude: 11.98, neighbours: ['1430', '1438'] },
  { code: '1484', latitude: 58.28, longitude: 11.43, neighbours: ['1427', '1430', '1421'] },
  { code: '1486', latitude: 58.94, longitude: 11.18, neighbours: ['1435'] },
];
