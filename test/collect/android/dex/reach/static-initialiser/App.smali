.class public Lreach/static_initialiser/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 2
  sget-object v0, Lreach/static_initialiser/Device;->name:Ljava/lang/String;
  return-void
.end method
