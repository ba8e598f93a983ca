import { Button, Textfield } from '@digdir/designsystemet-react';
import type { ViewProps } from '@samlar/view-contract/view';
import { useState, type SubmitEvent } from 'react';

/** A form as a browser knows it. */
export default function Form({ notify }: ViewProps) {
  const [written, setWritten] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (written) notify({ kind: 'success', text: `Skickat: ${written}` });
  };
  return (
    <form noValidate onSubmit={send}>
      <h1>Blankett</h1>
      <Textfield label="Ort" value={written} onChange={({ target }) => setWritten(target.value)} error={tried && !written ? 'Skriv en ort' : undefined} />
      <Button type="submit">Skicka</Button>
    </form>
  );
}
