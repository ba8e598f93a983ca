import { Button, Select } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay } from '@samlar/view-contract/view';
import { useState } from 'react';
import { AppointDialog, EndAppointmentDialog } from './appointment-dialogs';
import { APPOINTMENTS, type Appointment, type Role } from './appointments.query';
import { Choice } from './choice';
import { formsTexts } from './forms-texts';
import type { Named } from './person-choice.query';

/** Who holds which role in an organisation, for whoever keeps that: one role at a time. */
export function Appointments({ organisation, roles, managers }: { organisation: string; roles: readonly [Role, ...Role[]]; managers: readonly Named[] }) {
  const t = useText(formsTexts);
  const language = useLanguage();
  const may = useMay('organisation:write');
  const [role, setRole] = useState<Role>(roles[0]);
  const [asked, setAsked] = useState<Appointment | 'new' | null>(null);
  const query = useViewQuery(APPOINTMENTS, { organisation, role });
  const closing = { close: () => setAsked(null), changed: query.again };
  if (!may) return null;
  return (
    <Section title={t('roles')} lead={t('roles.lead')} actions={<Button data-size="sm" data-print="none" onClick={() => setAsked('new')}>{t('appoint')}</Button>}>
      <div className="samlar-form" data-print="none">
        <Choice label={t('roles.role')} value={role} change={(next) => next && setRole(next as Role)}>
          {roles.map((each) => <Select.Option key={each} value={each}>{t(`role.${each}`)}</Select.Option>)}
        </Choice>
      </div>
      <QueryState query={query} rows={2}>
        {({ roleHolders: held }) => (!held || held.length === 0 ? <Empty title={t('roles.none')} /> : (
          <DataTable
            caption={t(`role.${role}`)} rows={held} rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('roles.name'), cell: ({ person }) => person?.displayName ?? t('roles.hidden') },
              { key: 'scope', title: t('roles.scope'), cell: ({ scope }) => (scope && scope.id !== organisation ? scope.name : t('roles.whole')) },
              { key: 'since', title: t('roles.since'), cell: ({ period }) => formatDate(period.start, language) },
              {
                key: 'do', title: t('roles.do'),
                cell: (each) => <Button variant="tertiary" data-size="sm" data-print="none" onClick={() => setAsked(each)}>{t('end.short')}<span className="samlar-visually-hidden"> {each.person?.displayName}</span></Button>,
              },
            ]}
          />
        ))}
      </QueryState>
      {asked === 'new' ? <AppointDialog organisation={organisation} roles={roles} first={role} managers={managers} {...closing} /> : null}
      {asked && asked !== 'new' ? <EndAppointmentDialog organisation={organisation} appointment={asked} suggested={managers} {...closing} /> : null}
    </Section>
  );
}
