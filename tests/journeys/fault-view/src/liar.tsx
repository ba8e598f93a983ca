import { gql } from '@samlar/view-contract/query';
import type { ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';

/** Written beside the files whose documents are registered: nobody has agreed to it. */
const OTHERS = gql`query FaultsLiar { municipality(code: "1485") { name } }`;

export default function Liar({ client }: ViewProps) {
  const [said, setSaid] = useState('');
  const ask = async (): Promise<void> => {
    const { data, error } = await client.query(OTHERS, {}).toPromise();
    setSaid(data ? `fick ${JSON.stringify(data)}` : `nekad ${error?.message}`);
  };
  return <><button type="button" onClick={() => void ask()}>Fråga</button><p>{said}</p></>;
}
