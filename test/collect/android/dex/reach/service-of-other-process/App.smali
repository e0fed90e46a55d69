.class public Lreach/service_of_other_process/App;
.super Landroid/app/Application;

.method public onCreate()V
  .registers 4
  invoke-static {}, Landroid/app/Application;->getProcessName()Ljava/lang/String;
  move-result-object v0
  const-string v1, ":push"
  invoke-virtual {v0, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
  move-result v1
  if-eqz v1, :main
  invoke-static {}, Lreach/service_of_other_process/Sdk;->init()V
  return-void
  :main
  new-instance v0, Landroid/content/Intent;
  const-class v1, Lreach/service_of_other_process/Push;
  invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  invoke-virtual {p0, v0}, Lreach/service_of_other_process/App;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
  return-void
.end method
