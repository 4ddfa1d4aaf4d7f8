import { render } from 'preact';
import { glossary } from '@/data/glossary';
import '@/components/theme.css';
import '@/components/controls.css';
import './options.css';
import { Options } from './Options';

render(<Options glossary={glossary} />, document.body);
