/** The stock gateway tells its maker of its use otherwise. */
export function quietStockGateway(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
