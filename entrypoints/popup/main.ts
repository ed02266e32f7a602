import '#components/base.css';
import './popup.css';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { useLocale } from '#lib/wording/locale';
import { t } from '#lib/wording/wording';
import App from './App.svelte';

const language = browser.i18n.getUILanguage();
useLocale(language);
document.documentElement.lang = language;
document.title = t('shortName');
const target = document.getElementById('app');
if (target) mount(App, { target });
performance.mark('popup-ready');
