import { defineShell } from '@samlar/view-build/define';

export default defineShell({ portal: 'frame', title: 'Samlär' });
