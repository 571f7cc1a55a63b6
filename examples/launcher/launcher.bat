@echo off
rem Starts ${launcher.name} with every jar of lib\ on the class path.
rem   JAVA_HOME      the Java to use (17 or newer); else the java on the PATH
rem   JAVA_OPTS      options for that Java, separated by blanks; they override those of this script
rem   JAVA_ARCHIVE   "off": no class-data archive in the user's folder
setlocal DisableDelayedExpansion

if not defined JAVA_HOME goto java_on_path
set "JAVA_EXE=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA_EXE%" goto read_version
echo ${launcher.name}: JAVA_HOME is %JAVA_HOME%, but it has no bin\java.exe. Set it to the folder of a Java 17 or newer. 1>&2
exit /b 2

:java_on_path
set "JAVA_EXE="
for %%j in (java.exe) do set "JAVA_EXE=%%~$PATH:j"
if defined JAVA_EXE goto read_version
echo ${launcher.name}: no Java found. Install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 2

rem Without this file, Java itself rejects classes that are too new for it.
:read_version
for %%j in ("%JAVA_EXE%") do set "RELEASE=%%~dpj..\release"
set "JAVA_VERSION="
set "JAVA_MAJOR=17"
if not exist "%RELEASE%" goto choose_options
for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do if "%%k"=="JAVA_VERSION" set "JAVA_VERSION=%%~l"
for /f "tokens=1 delims=.-+_" %%m in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%m"
if %JAVA_MAJOR% GEQ 17 goto choose_options
echo ${launcher.name}: this Java is version "%JAVA_VERSION%", but 17 or newer is needed. Set JAVA_HOME to the folder of one. 1>&2
exit /b 2

rem Options for a process that ends soon; a long one is faster without them.
:choose_options
set "OPTIONS=${launcher.options}"
if "%~1"=="${launcher.long}" set "OPTIONS="

rem From Java 19 on, Java makes the archive at the end of a run and replaces one that does not fit.
set "ARCHIVE="
if not defined OPTIONS goto start
if defined JAVA_OPTS goto start
if defined JDK_JAVA_OPTIONS goto start
if defined JAVA_TOOL_OPTIONS goto start
if defined _JAVA_OPTIONS goto start
set "OPTIONS=%OPTIONS% ${launcher.heap} -XX:+UseSerialGC"
if not defined LOCALAPPDATA goto start
if "%JAVA_ARCHIVE%"=="off" goto start
if %JAVA_MAJOR% LSS 19 goto start
set "FOLDER=%LOCALAPPDATA%\arxiv-bot"
set "FILE=%FOLDER%\${launcher.name}-%JAVA_VERSION%.jsa"
if "%~1 %~2"=="${launcher.archived} --sample" goto use_archive
if "%~1"=="${launcher.archived}" goto make_archive

rem The sample does not use the network, so its archive would lack many classes of a run.
:use_archive
if exist "%FILE%" set ARCHIVE="-XX:SharedArchiveFile=%FILE%" -Xlog:disable
goto start

:make_archive
if defined CI goto start
if not exist "%FOLDER%\" mkdir "%FOLDER%" 2>nul
rem Java ends with an error if it cannot write the file.
copy /y nul "%FOLDER%\test" >nul 2>nul || goto start
rem Only Java knows whether it makes the archive in this run.
set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%FILE%" -Xlog:disable -Dlauncher.archiving=true

:start
"%JAVA_EXE%" %OPTIONS% %ARCHIVE% -Djdk.httpclient.redirects.retrylimit=1 %JAVA_OPTS% -cp "%~dp0..\lib\*" ${launcher.main} %*
exit /b %ERRORLEVEL%
