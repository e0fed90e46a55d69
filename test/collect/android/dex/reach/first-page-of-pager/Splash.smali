.class public Lreach/first_page_of_pager/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroidx/viewpager/widget/ViewPager;
  invoke-direct {v0, p0}, Landroidx/viewpager/widget/ViewPager;-><init>(Landroid/content/Context;)V
  const/4 v2, 0x0
  new-instance v1, Lreach/first_page_of_pager/Pages;
  invoke-direct {v1, v2}, Lreach/first_page_of_pager/Pages;-><init>(Landroidx/fragment/app/FragmentManager;)V
  invoke-virtual {v0, v1}, Landroidx/viewpager/widget/ViewPager;->setAdapter(Landroidx/viewpager/widget/PagerAdapter;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
