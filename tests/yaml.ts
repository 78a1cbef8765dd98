import { fetchYaml } from '../src/notebook/yaml.ts';

await fetchYaml();
