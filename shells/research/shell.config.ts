import { defineShell } from '@samlar/view-build/define';

export default defineShell({ portal: 'research', title: 'Samlär' });
