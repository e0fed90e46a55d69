.class public Lreach/router_by_path/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "/sdk/start"
  invoke-static {v0}, Lreach/router_by_path/Router;->go(Ljava/lang/String;)Lreach/router_by_path/Service;
  move-result-object v0
  invoke-interface {v0}, Lreach/router_by_path/Service;->begin()V
  return-void
.end method
