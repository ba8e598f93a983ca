import { Select, Textfield } from '@digdir/designsystemet-react';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { Appointment, Role } from './appointments.query';
import { Choice } from './choice';
import { CommandDialog, type Closing } from './command-dialog';
import { APPOINT, END_APPOINTMENT, type AppointVariables, type EndAppointmentVariables } from './forms.command';
import { formsTexts } from './forms-texts';
import { PersonChoice } from './person-choice';
import { PARTS, type Named, type Part } from './person-choice.query';

interface AppointDialogProps extends Closing {
  organisation: string;
  roles: readonly Role[];
  /** The role one is looking at. */
  first: Role;
  managers: readonly Named[];
}

/** Gives somebody a role, for the whole organisation or a part of it. */
export function AppointDialog({ organisation, roles, first, managers, close, changed }: AppointDialogProps) {
  const t = useText(formsTexts);
  const parts = useViewQuery(PARTS, { id: organisation });
  const [role, setRole] = useState(first);
  const [person, setPerson] = useState<Named | null>(null);
  const [scope, setScope] = useState('');
  const [start, setStart] = useState('');
  return (
    <CommandDialog<AppointVariables>
      title={t('appoint.title')} lead={t('appoint.lead')} document={APPOINT} send={t('appoint.send')} success={t('appoint.done', { name: person?.displayName ?? '' })} close={close} changed={changed}
      variables={person && start ? { input: { person: person.id, role, scope: scope || null, organisation, start } } : null}
    >
      {(tried) => (
        <>
          <Choice label={t('roles.role')} value={role} change={(next) => next && setRole(next as Role)}>
            {roles.map((each) => <Select.Option key={each} value={each}>{t(`role.${each}`)}</Select.Option>)}
          </Choice>
          <PersonChoice label={t('appoint.person')} organisation={organisation} suggested={managers} person={person?.id ?? ''} missing={tried && !person} change={setPerson} />
          <Choice label={t('roles.scope')} none={t('roles.whole')} value={scope} change={setScope}>
            {partsBelow(parts.data?.orgUnit?.children ?? []).map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
          </Choice>
          <Textfield type="date" label={t('appoint.start')} value={start} error={tried && !start ? t('required') : undefined} onChange={(event) => setStart(event.target.value)} />
        </>
      )}
    </CommandDialog>
  );
}

/** Administrations and, after each, what lies below it down to the work teams. */
function partsBelow(parts: readonly Part[], above = ''): { id: string; name: string }[] {
  return parts.filter(({ kind }) => kind !== 'WORK_TEAM').flatMap(({ id, name, children }) => [{ id, name: `${above}${name}` }, ...partsBelow(children ?? [], `${above}${name}, `)]);
}

interface EndDialogProps extends Closing {
  organisation: string;
  appointment: Appointment;
  /** Those who may take over. */
  suggested: readonly Named[];
}

/** Ends a role. Who takes over staff or a mandate is asked for where there is something to take over (domain.md A48). */
export function EndAppointmentDialog({ organisation, appointment, suggested, close, changed }: EndDialogProps) {
  const t = useText(formsTexts);
  const [end, setEnd] = useState('');
  const [needed, setNeeded] = useState(false);
  const [successor, setSuccessor] = useState('');
  const name = appointment.person?.displayName ?? t('roles.hidden');
  return (
    <CommandDialog<EndAppointmentVariables>
      title={t('end.title', { name })} lead={t('end.lead')} document={END_APPOINTMENT} send={t('end.send')} final success={t('end.done', { name })} handover={() => setNeeded(true)} close={close} changed={changed}
      variables={end && (!needed || successor) ? { input: { appointment: appointment.id, end, handoverTo: successor || null } } : null}
    >
      {(tried) => (
        <>
          <Textfield type="date" label={t('end.day')} value={end} error={tried && !end ? t('required') : undefined} onChange={(event) => setEnd(event.target.value)} />
          {needed ? (
            <PersonChoice
              label={t('end.successor')} organisation={organisation} suggested={suggested.filter(({ id }) => id !== appointment.person?.id)} person={successor} missing={tried && !successor}
              change={(person) => setSuccessor(person?.id ?? '')}
            />
          ) : null}
        </>
      )}
    </CommandDialog>
  );
}
