import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import type { Host, Place, SharedManager, Unit } from './shared-units.query';

export interface SharedUnit {
  unit: Unit;
  host: Place;
  served: Place[];
}

/** Units that work for another municipality beside their own, by name. */
export function sharedUnits(members: readonly Host[], language: Language): SharedUnit[] {
  return members.flatMap((host) => (host.children ?? []).flatMap(({ children }) => (children ?? [])
    .filter(({ servedMunicipalities }) => (servedMunicipalities ?? []).length > 0)
    .map((unit) => ({ unit, host: { code: host.code, name: host.name }, served: unit.servedMunicipalities! })))).toSorted((a, b) => nameOrder(language)(a.unit.name, b.unit.name));
}

export interface Service {
  from: string;
  to: string;
  value: number;
}

/** From host to served municipality: how many units. */
export function services(units: readonly SharedUnit[]): Service[] {
  const counted = new Map<string, Service>();
  for (const { host, served } of units) for (const { name } of served) {
    const key = `${host.name} ${name}`;
    counted.set(key, { from: host.name, to: name, value: (counted.get(key)?.value ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** People who report to a manager whom another municipality counts as its own: to them their manager comes from elsewhere. One's own municipality is always told. */
export const ledFromElsewhere = (managers: readonly SharedManager[], municipality: string): number =>
  managers.reduce((sum, { posts }) => sum + posts.filter(({ host, municipality: { code } }) => !host && code === municipality).reduce((all, { reporting }) => all + (reporting ?? 0), 0), 0);

/** Per cent of full time over all posts: more than 100 is somebody to talk to. */
export const extentOf = ({ posts }: SharedManager): number => posts.reduce((sum, { extentPercent }) => sum + extentPercent, 0);
