import { defineShell } from '@samlar/view-build/define';

export default defineShell({ portal: 'municipality', title: 'Samlär' });
