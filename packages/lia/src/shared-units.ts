import type { Administration } from './administration';
import { idOf } from './identity';
import type { LiaEmployment } from './model';
import { municipalityOf } from './municipalities';
import { SHARED_UNITS } from './staffing-frame';

/**
 * Gives each shared unit of Lysekil, Munkedal and Sotenäs its manager (A24): the host's unit manager is employed by the
 * served municipality as well, leads its unit there and reports to its head of administration. The second employment is not
 * counted: the plan's tables count that person where the first employment is. Changes the host employment's extent.
 * @returns the second employments.
 */
export function linkSharedUnits(administrations: readonly Administration[]): LiaEmployment[] {
  return SHARED_UNITS.map(({ name, host, served }) => {
    const manager = administrations
      .filter(({ plan }) => plan.municipality === host)
      .flatMap(({ managers }) => managers)
      .find(({ unit }) => unit.name === name);
    const home = administrations.find(({ plan, borrowed }) => plan.municipality === served && borrowed.some(({ unit }) => unit.name === name));
    if (!manager || !home) throw new Error(`${name} has no manager in ${host} or no unit in ${served}`);
    const { unit, staff } = home.borrowed.find((candidate) => candidate.unit.name === name)!;
    for (const { employment } of staff) employment.manager = manager.person.id;
    manager.employment.extentPercent = 60;
    return {
      id: idOf('employment', manager.person.id, unit.id), person: manager.person.id, unit: unit.id,
      organisation: municipalityOf(served).id, title: manager.employment.title, managerLevel: 'UNIT_MANAGER',
      manager: home.managers[0]!.person.id, start: '2011-09-01', end: null, extentPercent: 40, counted: false,
    };
  });
}
