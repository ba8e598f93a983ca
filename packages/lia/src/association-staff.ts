import { idOf } from './identity';
import type { LiaRole, LiaRoleName, LiaUnit } from './model';
import { ASSOCIATION } from './municipalities';
import { register, type Register } from './people';

const UNITS = [
  { name: 'Kansli', staff: 7, titles: ['ekonom', 'kommunikatör', 'administratör'] },
  { name: 'Kompetens och lärande', staff: 9, titles: ['processledare', 'processledare', 'samordnare', 'utvecklingsledare'] },
  { name: 'Tillväxt och utveckling', staff: 9, titles: ['näringslivsutvecklare', 'projektledare', 'analytiker'] },
  { name: 'Miljö och infrastruktur', staff: 9, titles: ['miljöstrateg', 'infrastrukturstrateg', 'projektledare'] },
] as const;

/** Who at the association holds which role, by unit and number in it. */
const ROLES: readonly { unit: string; place: number; role: LiaRoleName; title: string }[] = [
  { unit: 'Kompetens och lärande', place: 0, role: 'PROCESS_LEADER', title: 'LiA-processledare' },
  { unit: 'Kompetens och lärande', place: 1, role: 'PROCESS_LEADER', title: 'processledare' },
  { unit: 'Kompetens och lärande', place: 2, role: 'KU8_COORDINATOR', title: 'samordnare KU8' },
  { unit: 'Tillväxt och utveckling', place: 0, role: 'ANALYST', title: 'förbundsanalytiker' },
  { unit: 'Kansli', place: 0, role: 'ADMIN', title: 'systemförvaltare' },
];

export interface AssociationStaff extends Pick<Register, 'people' | 'employments'> {
  units: LiaUnit[];
  roles: LiaRole[];
}

/** The association and its 35 people, whose sex the plan does not give (A27): a director and four units. */
export function associationStaff(): AssociationStaff {
  const staff = register(ASSOCIATION.slug, ASSOCIATION.id);
  const units: LiaUnit[] = [
    { id: ASSOCIATION.id, organisation: ASSOCIATION.id, kind: 'ASSOCIATION', name: ASSOCIATION.name, parent: null, sector: null },
  ];
  const roles: LiaRole[] = [];
  const director = staff.invent('unspecified');
  staff.employ(director, { unit: ASSOCIATION.id, title: 'förbundsdirektör', managerLevel: 'HEAD_OF_ADMINISTRATION', manager: null });
  for (const { name, staff: size, titles } of UNITS) {
    const unit: LiaUnit = {
      id: idOf('unit', ASSOCIATION.id, name), organisation: ASSOCIATION.id, kind: 'UNIT', name,
      parent: ASSOCIATION.id, sector: 'central administration',
    };
    units.push(unit);
    for (let place = 0; place < size; place += 1) {
      const person = staff.invent('unspecified');
      const held = ROLES.find((role) => role.unit === name && role.place === place);
      const employment = staff.employ(person, {
        unit: unit.id, title: held?.title ?? titles[place % titles.length]!, managerLevel: null, manager: director.id,
      });
      // The plan's own process leader is a 60 % post (A34).
      if (held?.title === 'LiA-processledare') employment.extentPercent = 60;
      if (held) {
        roles.push({
          id: idOf('role', person.id, held.role), person: person.id, role: held.role, scope: null,
          organisation: ASSOCIATION.id, start: '2012-01-01', end: null,
        });
      }
    }
  }
  return { units, people: staff.people, employments: staff.employments, roles };
}
