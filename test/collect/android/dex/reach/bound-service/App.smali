.class public Lreach/bound_service/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Landroid/content/Intent;
  invoke-direct {v0}, Landroid/content/Intent;-><init>()V
  const-string v1, "reach.bound_service.Work"
  invoke-virtual {v0, p0, v1}, Landroid/content/Intent;->setClassName(Landroid/content/Context;Ljava/lang/String;)Landroid/content/Intent;
  move-result-object v0
  new-instance v1, Lreach/bound_service/Link;
  invoke-direct {v1}, Lreach/bound_service/Link;-><init>()V
  const/4 v2, 0x1
  invoke-virtual {p0, v0, v1, v2}, Landroid/content/Context;->bindService(Landroid/content/Intent;Landroid/content/ServiceConnection;I)Z
  return-void
.end method
