.class public Lreach/library_store/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  const-string v0, "agreed"
  const/4 v1, 0x0
  invoke-static {v1}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
  move-result-object v1
  invoke-static {v0, v1}, Lcom/orhanobut/hawk/Hawk;->get(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Ljava/lang/Boolean;
  invoke-virtual {v0}, Ljava/lang/Boolean;->booleanValue()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/library_store/Sdk;->init()V
  :no
  return-void
.end method
