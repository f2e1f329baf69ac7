// Pictures of the interface that must be there even without a pack, as they lie in assets/interface.
    .section .rodata
    .global kPavilionPaperTile
    .global kPavilionPaperTileEnd
    .balign 16
kPavilionPaperTile:
    .incbin "paper-tile.png"
kPavilionPaperTileEnd:
    .section .note.GNU-stack,"",%progbits
