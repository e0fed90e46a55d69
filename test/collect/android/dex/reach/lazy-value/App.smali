.class public Lreach/lazy_value/App;
.super Landroid/app/Application;

.field private sdk:Lreach/lazy_value/Lazy;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private sdk()Ljava/lang/Object;
  .registers 2
  iget-object v0, p0, Lreach/lazy_value/App;->sdk:Lreach/lazy_value/Lazy;
  invoke-virtual {v0}, Lreach/lazy_value/Lazy;->getValue()Ljava/lang/Object;
  move-result-object v0
  return-object v0
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/lazy_value/Make;
  invoke-direct {v0}, Lreach/lazy_value/Make;-><init>()V
  new-instance v1, Lreach/lazy_value/Lazy;
  invoke-direct {v1, v0}, Lreach/lazy_value/Lazy;-><init>(Lreach/lazy_value/Fn;)V
  iput-object v1, p0, Lreach/lazy_value/App;->sdk:Lreach/lazy_value/Lazy;
  invoke-direct {p0}, Lreach/lazy_value/App;->sdk()Ljava/lang/Object;
  return-void
.end method
