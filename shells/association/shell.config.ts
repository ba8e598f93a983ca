import { defineShell } from '@samlar/view-build/define';

export default defineShell({ portal: 'association', title: 'Samlär' });
