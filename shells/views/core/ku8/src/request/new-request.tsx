import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty, Forbidden } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useView, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { NEW_REQUEST, teamsIn, type NewRequestData } from './new-request.query';
import { RequestForm } from './request-form';
import { texts } from './request-texts';

/** A leader asks for a visit to one of their work teams. */
export default function NewRequest(_: ViewProps) {
  const t = useText(texts);
  const may = useMay('ku8:request');
  const query = useViewQuery(NEW_REQUEST, {});
  return <Page title={t('title')} lead={t('lead')} query={query}>{(data) => (may ? <Ready data={data} /> : <Forbidden>{t('forbidden')}</Forbidden>)}</Page>;
}

function Ready({ data: { me, rounds } }: { data: NewRequestData }) {
  const t = useText(texts);
  const language = useLanguage();
  const { organisation } = useView();
  if (!me || !rounds) return null;
  const open = rounds.filter(({ closedOn, municipalities }) => closedOn === null && municipalities.some(({ code }) => code === organisation.code));
  const teams = teamsIn(me.employments.map(({ unit }) => unit), language);
  if (open.length === 0) return <Empty title={t('no-round')} action={<ViewLink to="/visits">{t('back')}</ViewLink>}>{t('no-round.text')}</Empty>;
  if (teams.length === 0) return <Empty title={t('no-team')} action={<ViewLink to="/visits">{t('back')}</ViewLink>}>{t('no-team.text')}</Empty>;
  return <RequestForm me={me} teams={teams} rounds={open} />;
}
