# SPDX-License-Identifier: MIT
# Where an installation puts what: `cmake --install build/release --prefix DIR` gives programs that run from DIR.
include(GNUInstallDirs)

install(TARGETS faultline-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(FAULTLINE_GUI)
    install(TARGETS faultline RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    # Nobody calls it; faultline-cli looks for it there.
    install(TARGETS faultline-draw RUNTIME DESTINATION "libexec/faultline")
    install(FILES packaging/faultline.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES packaging/faultline.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    install(FILES packaging/faultline-mime.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
        RENAME faultline.xml)
    install(FILES packaging/faultline.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
        RENAME org.faultline.Faultline.metainfo.xml)
endif()
install(FILES packaging/man/faultline-cli.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES packaging/completion/faultline-cli.bash
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME faultline-cli)
install(DIRECTORY samples DESTINATION "${CMAKE_INSTALL_DATADIR}/faultline")
install(DIRECTORY resources/help DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/faultline")
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/faultline")
