document.querySelector('#app')!.textContent = 'Tailbook';
