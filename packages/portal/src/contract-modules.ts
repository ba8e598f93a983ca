/** Every module of the contract, so that the shell has each to give to its views, whether or not it uses it itself. */
import '@samlar/view-contract/coded-message';
import '@samlar/view-contract/command';
import '@samlar/view-contract/command-form';
import '@samlar/view-contract/figure';
import '@samlar/view-contract/language';
import '@samlar/view-contract/live';
import '@samlar/view-contract/page';
import '@samlar/view-contract/query';
import '@samlar/view-contract/registry';
import '@samlar/view-contract/send';
import '@samlar/view-contract/session';
import '@samlar/view-contract/show';
import '@samlar/view-contract/slot';
import '@samlar/view-contract/state';
import '@samlar/view-contract/text';
import '@samlar/view-contract/view';
import '@samlar/view-contract/view-2';
