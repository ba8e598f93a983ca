import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useMay, type ViewProps } from '@samlar/view-contract/view';
import { AGREEMENTS, AGREEMENTS_AND_COMMITMENTS, AGREEMENTS_AND_RECEIPTS } from './agreements.query';
import { texts } from './agreements-texts';
import { Commitments } from './commitments';
import { Messages } from './messages';
import { TimeAgreements } from './time-agreements';

/** What people have said to one another: receipts of messages, time agreed with the manager, and what partners undertook (A47). */
export default function Agreements(_: ViewProps) {
  const t = useText(texts);
  const [reads, writes] = [useMay('risk:read'), useMay('risk:write')];
  const query = useViewQuery(writes ? AGREEMENTS_AND_RECEIPTS : reads ? AGREEMENTS_AND_COMMITMENTS : AGREEMENTS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {(data) => (
        <>
          <Messages messages={data.messages ?? []} again={query.again} />
          <TimeAgreements data={data} again={query.again} />
          {reads ? <Commitments commitments={data.commitments ?? []} again={query.again} /> : null}
        </>
      )}
    </Page>
  );
}
