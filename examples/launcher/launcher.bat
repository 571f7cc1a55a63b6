@echo off
rem Starts ${launcher.name} with every jar of lib\ on the class path.
rem   JAVA_HOME   the Java to use (17 or newer); else the java on the PATH
rem   JAVA_OPTS   options for that Java, separated by blanks
setlocal DisableDelayedExpansion

if not defined JAVA_HOME goto java_on_path
set "JAVA_EXE=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA_EXE%" goto check_version
echo ${launcher.name}: JAVA_HOME is %JAVA_HOME%, but it has no bin\java.exe. Set it to the folder of a Java 17 or newer. 1>&2
exit /b 2

:java_on_path
set "JAVA_EXE=java.exe"
where /q java.exe
if not errorlevel 1 goto check_version
echo ${launcher.name}: no Java found. Install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 2

:check_version
set "JAVA_VERSION="
for /f "tokens=3" %%v in ('call "%JAVA_EXE%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined JAVA_VERSION set "JAVA_VERSION=%%~v"
set "JAVA_MAJOR=0"
for /f "tokens=1 delims=.-+_" %%m in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%m"
if %JAVA_MAJOR% GEQ 17 goto start
echo ${launcher.name}: this Java is version "%JAVA_VERSION%", but 17 or newer is needed. Set JAVA_HOME to the folder of one. 1>&2
exit /b 2

:start
"%JAVA_EXE%" -Djdk.httpclient.redirects.retrylimit=1 %JAVA_OPTS% -cp "%~dp0..\lib\*" ${launcher.main} %*
exit /b %ERRORLEVEL%
