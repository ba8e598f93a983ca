import { useEffect, useState } from 'react';

/** Holds the person up with one question of the browser's after another. */
export default function Questions() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const answers = Array.from({ length: 20 }, () => [window.confirm('Är du kvar?'), window.prompt('Vem är du?'), window.alert('Titta hit')]);
    setSaid(answers.flat().some(Boolean) ? 'Fick svar' : 'Klar');
  }, []);
  return <p>{said}</p>;
}
