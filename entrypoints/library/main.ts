import '#components/base.css';
import './library.css';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { settleLocale } from '#lib/wording/locale';
import { t } from '#lib/wording/wording';
import App from './App.svelte';
import { askToKeep } from './settings-storage';

document.documentElement.lang = settleLocale(browser.i18n.getUILanguage());
document.title = t('shortName');
const target = document.getElementById('app');
if (target) mount(App, { target });
performance.mark('library-ready');
void askToKeep();
