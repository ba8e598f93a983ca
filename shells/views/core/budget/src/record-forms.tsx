import { CommandForm } from '@samlar/view-contract/command-form';
import { useText } from '@samlar/view-contract/text';
import { useMay } from '@samlar/view-contract/view';
import { texts } from './budget-texts';
import { messages } from './messages';
import { formTexts } from './record-form-texts';
import { ADD_CLARIFICATION, RECORD_MOBILITY, RECORD_RELATED, REGISTER_PROJECT, WRITE_SECTION } from './record.command';
import { SECTION_NAMES, type RecordProject, type SectionName } from './record.query';

interface FormProps {
  project: RecordProject;
  changed(): void;
}

const orNull = (text: string | undefined): string | null => text || null;

/** Begins a project's record; what is granted and its lines come with its budget. */
export function RegisterForm({ changed }: { changed(): void }) {
  const f = useText(formTexts);
  if (!useMay('money:write')) return null;
  return (
    <CommandForm
      title={f('register')} lead={f('register.lead')} send={f('send')} success={f('register.done')} document={REGISTER_PROJECT} messages={messages} changed={changed}
      fields={[
        { name: 'name', label: f('name'), longest: 200 }, { name: 'id', label: f('id'), longest: 60 }, { name: 'funder', label: f('funder'), optional: true }, { name: 'owner', label: f('owner'), optional: true },
        { name: 'start', label: f('start'), kind: 'date' }, { name: 'end', label: f('end'), kind: 'date', optional: true }, { name: 'minimum', label: f('minimum'), kind: 'number', bounds: { most: 10_000 }, optional: true, longest: 9 },
      ]}
      variables={({ id, name, start, end, funder, owner, minimum }) => ({
        input: { id: id!, name: name!, start: start!, end: orNull(end), funder: orNull(funder), owner: orNull(owner), minimumMobilities: minimum ? Number(minimum) : null },
      })}
    />
  );
}

/** Writes a section that is not there yet, and clarifies those that are: neither is ever changed afterwards (domain.md C01). */
export function SectionForms({ project: { id: project, sections }, changed }: FormProps) {
  const t = useText(texts);
  const f = useText(formTexts);
  if (!useMay('money:write')) return null;
  const named = (section: SectionName) => ({ value: section, label: t(`section.${section}`) });
  const written = sections.map(({ section }) => section);
  const open = SECTION_NAMES.filter((section) => !written.includes(section));
  return (
    <>
      {open.length > 0 ? (
        <CommandForm
          title={f('write')} lead={f('write.lead')} send={f('write.send')} success={f('write.done')} document={WRITE_SECTION} messages={messages} changed={changed}
          fields={[{ name: 'section', label: f('section'), kind: 'choice', options: open.map(named) }, { name: 'text', label: f('text'), kind: 'text', longest: 10_000 }]}
          variables={({ section, text }) => ({ input: { project, section: section as SectionName, text: text! } })}
        />
      ) : null}
      {written.length > 0 ? (
        <CommandForm
          title={f('clarify')} lead={f('clarify.lead')} send={f('clarify.send')} success={f('clarify.done')} document={ADD_CLARIFICATION} messages={messages} changed={changed}
          fields={[
            { name: 'section', label: f('section'), kind: 'choice', options: written.map(named) },
            { name: 'refersTo', label: f('refers'), kind: 'choice', optional: true, options: [{ value: '', label: f('refers.none') }, ...written.map(named)] },
            { name: 'datedOn', label: f('dated'), kind: 'date' }, { name: 'text', label: f('text'), kind: 'text', longest: 10_000 },
          ]}
          variables={({ section, refersTo, datedOn, text }) => ({ input: { project, section: section as SectionName, refersTo: orNull(refersTo) as SectionName | null, datedOn: datedOn!, text: text! } })}
        />
      ) : null}
    </>
  );
}

/** Puts participants of an event on record; financed ones count towards the promise (domain.md C08). */
export function MobilityForm({ project: { id: project }, changed }: FormProps) {
  const t = useText(texts);
  const f = useText(formTexts);
  if (!useMay('money:write')) return null;
  return (
    <CommandForm
      title={f('mobility')} lead={f('mobility.lead')} send={f('send')} success={f('mobility.done')} document={RECORD_MOBILITY} messages={messages} changed={changed}
      fields={[
        { name: 'event', label: t('mobility.event'), longest: 200 },
        { name: 'direction', label: t('mobility.direction'), kind: 'choice', options: (['IN', 'OUT'] as const).map((value) => ({ value, label: t(`mobility.${value}`) })) },
        { name: 'financed', label: t('mobility.yes'), kind: 'tick' }, { name: 'participants', label: t('participants'), kind: 'number', bounds: { least: 1, most: 10_000 }, longest: 9 },
      ]}
      variables={({ event, direction, financed, participants }) => ({ input: { project, event: event!, direction: direction as 'IN' | 'OUT', financed: financed === 'yes', participants: Number(participants) } })}
    />
  );
}

/** Puts another project with the same people on record, so that nobody's hour is paid twice (domain.md A26). */
export function RelatedForm({ project: { id: project }, changed }: FormProps) {
  const t = useText(texts);
  const f = useText(formTexts);
  if (!useMay('money:write')) return null;
  return (
    <CommandForm
      title={f('related')} lead={f('related.lead')} send={f('send')} success={f('related.done')} document={RECORD_RELATED} messages={messages} changed={changed}
      fields={[
        { name: 'name', label: f('name'), longest: 200 }, { name: 'owner', label: f('owner'), longest: 200 }, { name: 'contactRole', label: f('contact'), optional: true, longest: 200 },
        { name: 'start', label: f('start'), kind: 'date', optional: true }, { name: 'end', label: f('end'), kind: 'date', optional: true }, { name: 'overlapNote', label: t('related.note'), kind: 'text' },
      ]}
      variables={({ name, owner, contactRole, start, end, overlapNote }) => ({
        input: { project, name: name!, owner: owner!, contactRole: orNull(contactRole), start: orNull(start), end: orNull(end), overlapNote: overlapNote! },
      })}
    />
  );
}
