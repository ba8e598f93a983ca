import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useNavigate } from '@samlar/view-contract/view';
import { useId } from 'react';
import { texts } from './budget-texts';

/** Which project the page is about; nothing to choose where there is one. */
export function ProjectPicker({ projects, chosen }: { projects: { id: string; name: string }[]; chosen: string }) {
  const t = useText(texts);
  const id = useId();
  const navigate = useNavigate();
  if (projects.length < 2) return null;
  return (
    <Field data-print="none">
      <Label htmlFor={id}>{t('project')}</Label>
      <Select id={id} value={chosen} onChange={(event) => navigate(`?project=${event.target.value}`)}>
        {projects.map((project) => <Select.Option key={project.id} value={project.id}>{project.name}</Select.Option>)}
      </Select>
    </Field>
  );
}
