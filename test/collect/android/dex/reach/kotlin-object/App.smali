.class public Lreach/kotlin_object/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  sget-object v0, Lreach/kotlin_object/Holder;->INSTANCE:Lreach/kotlin_object/Holder;
  invoke-virtual {v0}, Lreach/kotlin_object/Holder;->start()V
  return-void
.end method
